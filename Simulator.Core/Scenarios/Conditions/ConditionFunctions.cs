using System.Collections.Frozen;
using Kind = Simulator.Core.Scenarios.Conditions.ConditionParameter;

namespace Simulator.Core.Scenarios.Conditions;

/// <summary>Every function of the condition language, as data: for the parser, <c>check</c> and the writers' manual.</summary>
public static class ConditionFunctions
{
    /// <summary>All functions in the order of the manual.</summary>
    public static IReadOnlyList<ConditionFunction> All { get; } =
    [
        Truth("did", moment: true, Kind.Pattern),
        Truth("ever", moment: true, Kind.Pattern),
        Number("count", moment: true, Kind.Pattern),
        Truth("missed", moment: false, Kind.Deadline),

        Mood("trust"),
        Mood("anger"),
        Mood("anxiety"),
        Mood("cooperation"),
        Mood("fatigue"),
        Mood("shame"),
        Mood("clarity"),
        Mood("hopelessness"),
        Mood("level"),
        Truth("withdrawn", moment: false, Kind.Resident),

        Truth("private", moment: false, Kind.Resident),
        Truth("here", moment: false, Kind.Resident),
        Truth("at", moment: false, Kind.ResidentOrMe, Kind.Place),
        Truth("together", moment: false, Kind.Resident, Kind.Resident),
        Number("bystanders", moment: false),
        Number("crowd_heat", moment: false),
        Number("joined", moment: false),

        Truth("known", moment: true, Kind.Fact),
        Truth("flag", moment: false, Kind.Flag),
        Truth("called", moment: true, Kind.Contact),
        Truth("red_line", moment: true, Kind.RedLine),
        Number("kept_promises", moment: false),
        Number("broken_promises", moment: false),

        Truth("fired", moment: true, Kind.Inject),
        Number("turns_since", moment: false, Kind.Inject),
        Truth("in_stage", moment: false, Kind.Stage),
        Truth("been", moment: true, Kind.Stage),
        Number("stage_turns", moment: false),
        Number("stage_minutes", moment: false),
        Number("turn", moment: false),
        Number("minute", moment: false),
        Number("silent_turns", moment: false),
        Number("off_topic_turns", moment: false),
        Truth("always", moment: false),
    ];

    private static readonly FrozenDictionary<string, ConditionFunction> ByName =
        All.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>The function of that exact name, or null.</summary>
    public static ConditionFunction? Find(string name) => ByName.GetValueOrDefault(name);

    private static ConditionFunction Mood(string name) => Number(name, moment: false, Kind.Resident);

    private static ConditionFunction Truth(string name, bool moment, params ConditionParameter[] parameters) =>
        new(name, [.. parameters], ConditionValue.Truth, moment);

    private static ConditionFunction Number(string name, bool moment, params ConditionParameter[] parameters) =>
        new(name, [.. parameters], ConditionValue.Number, moment);
}
