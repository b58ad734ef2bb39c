using System.Collections.Immutable;
using Simulator.Core.Scenarios.Conditions;

namespace Simulator.Core.Scenarios;

/// <summary>What all cases share: numbers of the mood model, competencies, red lines, laws and generic lines.</summary>
public sealed record SharedData
{
    public required MoodRules Moods { get; init; }
    public required ImmutableArray<Competency> Competencies { get; init; }
    public required ImmutableArray<RedLine> RedLines { get; init; }
    public required ImmutableArray<Law> Laws { get; init; }

    /// <summary>Topics every case recognises (pattern families of the red lines and general matters).</summary>
    public required ImmutableArray<Topic> Topics { get; init; }
    public required ImmutableArray<LineBank> Lines { get; init; }

    /// <summary>General better wordings, used where a case has none.</summary>
    public required ImmutableArray<ModelAnswer> ModelAnswers { get; init; }

    /// <summary>Category id to C1..C8 weights.</summary>
    public required ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, int>> CategoryWeights { get; init; }

    /// <summary>Words for means of self-harm, which nobody says in a crisis case.</summary>
    public ImmutableArray<string> MethodWords { get; init; } = [];

    /// <summary>Numbers of evidence and scoring.</summary>
    public ScoringRules Scoring { get; init; } = ScoringRules.Default;

    /// <summary>Numbers and names by which the engine plays.</summary>
    public EngineRules Engine { get; init; } = EngineRules.Default;
}

/// <summary>One of C1 to C8.</summary>
/// <param name="Id">C1 to C8.</param>
/// <param name="Name">Shown.</param>
/// <param name="Definition">One sentence.</param>
/// <param name="Indicators">State indicators whose mean is S_d.</param>
/// <param name="Levels">The behaviour-anchored levels 1 to 5.</param>
/// <param name="Practice">What to practise when this dimension is the weakest.</param>
public sealed record Competency(
    string Id,
    string Name,
    string Definition,
    ImmutableArray<Indicator> Indicators,
    ImmutableArray<BarsLevel> Levels,
    string Practice);

/// <summary>A state indicator in 0..1.</summary>
/// <param name="Id">Indicator id known to the engine.</param>
/// <param name="Applies">When it can be judged; null for always.</param>
/// <param name="Value">A comparison <c>number &gt;= target</c> counts the share of the target reached, 0 to 1; any other condition counts 0 or 1.</param>
public sealed record Indicator(string Id, Condition? Applies, Condition Value);

/// <summary>One worded level of a behaviour-anchored rating scale.</summary>
/// <param name="Level">1 to 5.</param>
/// <param name="Text">The anchor's words.</param>
/// <param name="Conditions">Observable conditions, all needed (level 1: any of them is enough); unobservable parts are left out.</param>
public sealed record BarsLevel(int Level, string Text, ImmutableArray<Condition> Conditions);

/// <summary>One of R01 to R15.</summary>
/// <param name="Id">R01 to R15.</param>
/// <param name="Title">Shown.</param>
/// <param name="Veto">True when confirmation means unfit (total at most 59).</param>
/// <param name="Cap">Upper limit of the total otherwise; null with a veto or when the session is void (R15).</param>
/// <param name="VoidsSession">R15: confirmed, the session does not count.</param>
/// <param name="Detectors">Any of them suspects it; looked at each turn.</param>
/// <param name="Advice">What to do instead.</param>
public sealed record RedLine(
    string Id,
    string Title,
    bool Veto,
    int? Cap,
    bool VoidsSession,
    ImmutableArray<RedLineDetector> Detectors,
    string Advice);

/// <summary>One way to suspect a red line.</summary>
/// <param name="When">Its condition, about this turn.</param>
/// <param name="Veto">True: consequence is a veto in this form; false: the cap below.</param>
/// <param name="Cap">Limit in this form; null for the red line's own.</param>
public sealed record RedLineDetector(Condition When, bool? Veto, int? Cap);

/// <summary>A provision of law in plain words.</summary>
/// <param name="Id">For example <c>civil-code-288</c>.</param>
/// <param name="Name">Law.</param>
/// <param name="Article">Article.</param>
/// <param name="Plain">Gist in words a resident understands.</param>
/// <param name="From">In force from.</param>
/// <param name="To">Repealed on; null when in force.</param>
/// <param name="Verified">False while it is still to be verified.</param>
public sealed record Law(string Id, string Name, string Article, string Plain, DateOnly From, DateOnly? To, bool Verified);
