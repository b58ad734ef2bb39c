using System.Collections.Frozen;
using Parameter = Simulator.Core.Scenarios.Conditions.ConditionParameter;

namespace Simulator.Core.Scenarios.Conditions;

/// <summary>Every function of the condition language, as data: for the parser, <c>check</c> and the writers' manual.</summary>
public static class ConditionFunctions
{
    /// <summary>All functions in the order of the manual.</summary>
    public static IReadOnlyList<ConditionFunction> All { get; } =
    [
        Truth("did", moment: true, Parameter.Pattern),
        Truth("ever", moment: true, Parameter.Pattern),
        Number("count", moment: true, Parameter.Pattern),
        Truth("missed", moment: false, Parameter.Deadline),

        Mood("trust"),
        Mood("anger"),
        Mood("anxiety"),
        Mood("cooperation"),
        Mood("fatigue"),
        Mood("shame"),
        Mood("clarity"),
        Mood("hopelessness"),
        Mood("level"),
        Truth("withdrawn", moment: false, Parameter.Resident),

        Truth("private", moment: false, Parameter.Resident),
        Truth("here", moment: false, Parameter.Resident),
        Truth("at", moment: false, Parameter.ResidentOrMe, Parameter.Place),
        Truth("together", moment: false, Parameter.Resident, Parameter.Resident),
        Number("bystanders", moment: false),
        Number("crowd_heat", moment: false),
        Number("joined", moment: false),

        Truth("known", moment: true, Parameter.Fact),
        Truth("flag", moment: false, Parameter.Flag),
        Truth("called", moment: true, Parameter.Contact),
        Truth("red_line", moment: true, Parameter.RedLine),
        Number("kept_promises", moment: false),
        Number("broken_promises", moment: false),

        Truth("fired", moment: true, Parameter.Inject),
        Number("turns_since", moment: false, Parameter.Inject),
        Truth("in_stage", moment: false, Parameter.Stage),
        Truth("been", moment: true, Parameter.Stage),
        Number("stage_turns", moment: false),
        Number("stage_minutes", moment: false),
        Number("turn", moment: false),
        Number("minute", moment: false),
        Number("silent_turns", moment: false),
        Number("off_topic_turns", moment: false),
        Number("indicator", moment: false, Parameter.Indicator),
        Truth("always", moment: false),
    ];

    private static readonly FrozenDictionary<string, ConditionFunction> ByName =
        All.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>The function of that exact name, or null.</summary>
    public static ConditionFunction? Find(string name) => ByName.GetValueOrDefault(name);

    private static ConditionFunction Mood(string name) => Number(name, moment: false, Parameter.Resident);

    private static ConditionFunction Truth(string name, bool moment, params ConditionParameter[] parameters) =>
        new(name, [.. parameters], ConditionValue.Truth, moment);

    private static ConditionFunction Number(string name, bool moment, params ConditionParameter[] parameters) =>
        new(name, [.. parameters], ConditionValue.Number, moment);
}
