using System.Collections.Immutable;

namespace Simulator.Core.Scenarios;

/// <summary>Numbers and names by which the engine plays, read from <c>_shared/engine.yaml</c>; what the file leaves out keeps the value given here.</summary>
/// <remarks>Moods are 0 to 100, chances 0 to 1, minutes and turns whole.</remarks>
public sealed record EngineRules
{
    /// <summary>The values of the domain document.</summary>
    public static EngineRules Default { get; } = new();

    /// <summary>What <c>/wait</c> costs on the scenario clock.</summary>
    public int WaitMinutes { get; init; } = 5;

    /// <summary>What a hint costs on the scenario clock.</summary>
    public int HintMinutes { get; init; } = 2;

    /// <summary>At this anger or above nobody comes along when asked, unless the case says otherwise.</summary>
    public double FollowAnger { get; init; } = 75;

    /// <summary>An apology shorter than this (UTF-16 units) says sorry for nothing in particular.</summary>
    public int ApologyLength { get; init; } = 8;

    /// <summary>Turns in which parties are separated and safety is seen to, together with an alarm, calm somebody out of control.</summary>
    public int CalmingTurns { get; init; } = 3;

    /// <summary>Topic that offers support in Tibetan.</summary>
    public string LanguageTopic { get; init; } = "tibetan_language_support";

    /// <summary>Topic of hot water, a seat, somebody minding the child.</summary>
    public string ComfortTopic { get; init; } = "hot_water_seat";

    /// <summary>Contacts whose call raises the alarm.</summary>
    public ImmutableArray<string> AlarmContacts { get; init; } = ["police"];

    /// <summary>Flag of a case: representatives of the crowd sit at the table.</summary>
    public string RepresentedFlag { get; init; } = "represented";

    /// <summary>Flag of a case: a rumour goes round.</summary>
    public string RumourFlag { get; init; } = "rumour";

    /// <summary>Temperament of the nameless.</summary>
    public string CrowdTemperament { get; init; } = "conformist";

    /// <summary>Somebody whose anger rises by this in one turn answers what they overheard.</summary>
    public double StungAnger { get; init; } = 6;

    /// <summary>At this anger or above somebody who stands by unaddressed puts a word in,</summary>
    public double MurmurAnger { get; init; } = 60;

    /// <summary>after this many turns,</summary>
    public int MurmurTurns { get; init; } = 3;

    /// <summary>with this chance.</summary>
    public double MurmurChance { get; init; } = 0.5;

    /// <summary>A crowd never heckles at this mean anger or below;</summary>
    public double HeckleFrom { get; init; } = 35;

    /// <summary>it always does at this one or above.</summary>
    public double HeckleTo { get; init; } = 85;
}
