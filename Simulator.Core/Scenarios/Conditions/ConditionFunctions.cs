using System.Collections.Frozen;
using static Simulator.Core.Scenarios.Conditions.ConditionParameter;

namespace Simulator.Core.Scenarios.Conditions;

/// <summary>Every function of the condition language, as data: for the parser, <c>check</c> and the writers' manual.</summary>
public static class ConditionFunctions
{
    /// <summary>All functions in the order of the manual.</summary>
    public static IReadOnlyList<ConditionFunction> All { get; } =
    [
        Truth("did", moment: true, Pattern),
        Truth("ever", moment: true, Pattern),
        Number("count", moment: true, Pattern),
        Truth("missed", moment: false, Deadline),

        Mood("trust"),
        Mood("anger"),
        Mood("anxiety"),
        Mood("cooperation"),
        Mood("fatigue"),
        Mood("shame"),
        Mood("clarity"),
        Mood("hopelessness"),
        Mood("level"),
        Truth("withdrawn", moment: false, Resident),

        Truth("private", moment: false, Resident),
        Truth("here", moment: false, Resident),
        Truth("at", moment: false, ResidentOrMe, Place),
        Truth("together", moment: false, Resident, Resident),
        Number("bystanders", moment: false),
        Number("crowd_heat", moment: false),
        Number("joined", moment: false),

        Truth("known", moment: true, Fact),
        Truth("flag", moment: false, Flag),
        Truth("called", moment: true, Contact),
        Truth("red_line", moment: true, RedLine),
        Number("kept_promises", moment: false),
        Number("broken_promises", moment: false),

        Truth("fired", moment: true, Inject),
        Number("turns_since", moment: false, Inject),
        Truth("in_stage", moment: false, Stage),
        Truth("been", moment: true, Stage),
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

    private static ConditionFunction Mood(string name) => Number(name, moment: false, Resident);

    private static ConditionFunction Truth(string name, bool moment, params ConditionParameter[] parameters) =>
        new(name, [.. parameters], ConditionValue.Truth, moment);

    private static ConditionFunction Number(string name, bool moment, params ConditionParameter[] parameters) =>
        new(name, [.. parameters], ConditionValue.Number, moment);
}
