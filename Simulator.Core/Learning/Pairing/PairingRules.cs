using System.Collections.Immutable;

namespace Simulator.Core.Learning.Pairing;

/// <summary>Numbers, plan and forms of pairing (domain 6.5), read from <c>_shared/mentoring.yaml</c>; what the file leaves out keeps the value given here. Plan and forms have words and come from the file only.</summary>
public sealed record PairingRules
{
    /// <summary>The numbers of the domain document, without plan and forms.</summary>
    public static PairingRules Default { get; } = new();

    /// <summary>Points for the direction of work.</summary>
    public decimal Direction { get; init; } = 35;

    /// <summary>Points for ability: the mentor is good where the apprentice is weak.</summary>
    public decimal Ability { get; init; } = 25;

    /// <summary>Points for shared time.</summary>
    public decimal Time { get; init; } = 15;

    /// <summary>Points for the same sub-district.</summary>
    public decimal Closeness { get; init; } = 10;

    /// <summary>Points for languages.</summary>
    public decimal Language { get; init; } = 10;

    /// <summary>Points for the wish of both.</summary>
    public decimal Preference { get; init; } = 5;

    /// <summary>Most apprentices of a mentor.</summary>
    public int Capacity { get; init; } = 3;

    /// <summary>Least satisfaction of former apprentices, 1 to 5; a mentor without any is welcome.</summary>
    public decimal Satisfaction { get; init; } = 3.5m;

    /// <summary>Level from which a mentor can teach a dimension.</summary>
    public decimal StrongFrom { get; init; } = 4;

    /// <summary>Level up to which an apprentice needs it.</summary>
    public decimal WeakTo { get; init; } = 3;

    /// <summary>A lead of up to this many levels (and at least one) is best.</summary>
    public decimal BestLead { get; init; } = 2;

    /// <summary>What a greater lead counts, 0 to 1: too far ahead explains badly.</summary>
    public decimal FarLead { get; init; } = 0.6m;

    /// <summary>Shared minutes a week that count in full.</summary>
    public int SharedMinutes { get; init; } = 120;

    /// <summary>Most people somebody may choose.</summary>
    public int MostWished { get; init; } = 3;

    /// <summary>Most people somebody may rule out.</summary>
    public int MostRuledOut { get; init; } = 1;

    /// <summary>Weeks from the start in which a pair may be changed without blame.</summary>
    public int ChangeWeeks { get; init; } = 4;

    /// <summary>How often an apprentice may change without blame.</summary>
    public int Changes { get; init; } = 1;

    /// <summary>Weeks of the plan.</summary>
    public int Weeks { get; init; } = 12;

    /// <summary>An answer of this or less about concrete feedback,</summary>
    public int ConcreteAlarm { get; init; } = 2;

    /// <summary>so often in a row, is an alarm.</summary>
    public int ConcreteTimes { get; init; } = 2;

    /// <summary>Item of the apprentice's form that asks whether feedback is concrete.</summary>
    public string ConcreteItem { get; init; } = "concrete";

    /// <summary>Steps of the plan in order of weeks.</summary>
    public ImmutableArray<PlanStep> Plan { get; init; } = [];

    /// <summary>Questions of all forms.</summary>
    public ImmutableArray<FormItem> Forms { get; init; } = [];
}

/// <summary>A text in both languages.</summary>
public sealed record BothLanguages(string Zh, string En);

/// <summary>A step of the plan.</summary>
/// <param name="Id">Its id.</param>
/// <param name="FromWeek">First week, from 1.</param>
/// <param name="ToWeek">Last week.</param>
/// <param name="Words">What to do.</param>
public sealed record PlanStep(string Id, int FromWeek, int ToWeek, BothLanguages Words);

/// <summary>A question answered by 1 to 5.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Form">Who fills it in.</param>
/// <param name="Words">The question.</param>
public sealed record FormItem(string Id, PairForm Form, BothLanguages Words);

/// <summary>Who fills a form in (domain 6.5).</summary>
public enum PairForm
{
    /// <summary>The apprentice about the mentor.</summary>
    OfMentor,

    /// <summary>The mentor about the apprentice.</summary>
    OfApprentice,

    /// <summary>Both about their work together.</summary>
    Together,

    /// <summary>A resident or a supervisor about the work.</summary>
    ThirdParty,
}
