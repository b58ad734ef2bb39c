using System.Collections.Immutable;
using Simulator.Core.Understanding;

namespace Simulator.Core.Scenarios;

/// <summary>All numbers of evidence and scoring (domain 1.1, 1.3, 7.1, 7.4), read from <c>_shared/scoring.yaml</c>; what the file leaves out keeps the value given here.</summary>
/// <remarks>Shares and coefficients are 0 to 1, points and limits 0 to 100, turns whole. They are decimals: scores are added exactly.</remarks>
public sealed record ScoringRules
{
    /// <summary>The values of the domain document.</summary>
    public static ScoringRules Default { get; } = new();

    /// <summary>Share of the key actions in O_d; the rest is the indicators'.</summary>
    public decimal KeyActionShare { get; init; } = 0.7m;

    /// <summary>Share of the behaviour-anchored level in L; the rest is O_d's.</summary>
    public decimal BarsShare { get; init; } = 0.5m;

    /// <summary>What a key action counts when late.</summary>
    public decimal LateCredit { get; init; } = 0.6m;

    /// <summary>What a key action counts when partly done.</summary>
    public decimal PartlyCredit { get; init; } = 0.5m;

    /// <summary>Percent at levels 1, 2, 3, 4 and 5; straight lines between.</summary>
    public ImmutableArray<decimal> LevelPercents { get; init; } = [20, 45, 70, 85, 100];

    /// <summary>Limit of the total under a veto, suspected or confirmed.</summary>
    public int VetoLimit { get; init; } = 59;

    /// <summary>Lowest totals of the grades accompanied, independent and exemplary.</summary>
    public ImmutableArray<decimal> GradeFloors { get; init; } = [60, 70, 85];

    /// <summary>With fewer valid turns a session is not judged.</summary>
    public int MinimumTurns { get; init; } = 4;

    /// <summary>Points per hint.</summary>
    public int HintCost { get; init; } = 1;

    /// <summary>Most points that hints take.</summary>
    public int HintCostMost { get; init; } = 5;

    /// <summary>How many clauses of one turn may bring helping acts into the score.</summary>
    public int ClausesPerTurn { get; init; } = 3;

    /// <summary>How many clauses of one turn that are about anything may earn key actions.</summary>
    public int TopicClausesPerTurn { get; init; } = 4;

    /// <summary>A clause about more topics than this is a list of words and earns no key action.</summary>
    public int TopicsPerClause { get; init; } = 10;

    /// <summary>How many key actions one clause may support.</summary>
    public int KeyActionsPerClause { get; init; } = 2;

    /// <summary>How many key actions the clauses of one turn may support.</summary>
    public int KeyActionsPerTurn { get; init; } = 3;

    /// <summary>So many letters in a row, the same as in a fact's text or a resident's scripted line, are copied.</summary>
    public int CopiedRun { get; init; } = 12;

    /// <summary>Below this confidence (thousandths) wording never suspects a red line.</summary>
    public int RedLineConfidence { get; init; } = 700;

    /// <summary>The same for talking to the machine instead of to the residents: who merely mentions a machine, a score or a rule is not accused of it.</summary>
    public int ManipulationConfidence { get; init; } = 850;

    /// <summary>Acts that answer a safety inject; a phone call does too.</summary>
    public ImmutableArray<Act> SafetyActs { get; init; } = [Act.SafetyAction, Act.SeparateParties, Act.RiskInquiry];

    /// <summary>Turns after a safety inject in which an answer is in time.</summary>
    public int SafetyTurns { get; init; } = 2;

    /// <summary>A mood that moves this much in one turn is a turning point.</summary>
    public double TurningPoint { get; init; } = 8;

    /// <summary>Explaining policy at this anger or above is ill timed.</summary>
    public double PolicyAnger { get; init; } = 70;

    /// <summary>Asking for cooperation below this trust is ill timed.</summary>
    public double CooperationTrust { get; init; } = 35;

    /// <summary>Where anger and anxiety come to rest.</summary>
    public double MoodBaseline { get; init; } = 35;

    /// <summary>The empathy in a row that starts to annoy.</summary>
    public int EmptyEmpathy { get; init; } = 3;

    /// <summary>Days until the one thing to practise is due.</summary>
    public int PracticeDays { get; init; } = 7;
}
