using System.Collections.Frozen;
using P = Simulator.Core.Scenarios.Conditions.ConditionParameter;

namespace Simulator.Core.Scenarios.Conditions;

/// <summary>Every function of the condition language, as data: for the parser, <c>check</c> and the writers' manual.</summary>
public static class ConditionFunctions
{
    /// <summary>All functions in the order of the manual.</summary>
    public static IReadOnlyList<ConditionFunction> All { get; } =
    [
        Truth("did", moment: true, P.Pattern),
        Truth("ever", moment: true, P.Pattern),
        Number("count", moment: true, P.Pattern),
        Truth("missed", moment: false, P.Deadline),

        Mood("trust"),
        Mood("anger"),
        Mood("anxiety"),
        Mood("cooperation"),
        Mood("fatigue"),
        Mood("shame"),
        Mood("clarity"),
        Mood("hopelessness"),
        Mood("level"),
        Truth("withdrawn", moment: false, P.Resident),

        Truth("private", moment: false, P.Resident),
        Truth("here", moment: false, P.Resident),
        Truth("at", moment: false, P.ResidentOrMe, P.Place),
        Truth("together", moment: false, P.Resident, P.Resident),
        Number("bystanders", moment: false),
        Number("crowd_heat", moment: false),
        Number("joined", moment: false),

        Truth("known", moment: true, P.Fact),
        Truth("flag", moment: false, P.Flag),
        Truth("called", moment: true, P.Contact),
        Truth("red_line", moment: true, P.RedLine),
        Number("kept_promises", moment: false),
        Number("broken_promises", moment: false),

        Truth("fired", moment: true, P.Inject),
        Number("turns_since", moment: false, P.Inject),
        Truth("in_stage", moment: false, P.Stage),
        Truth("been", moment: true, P.Stage),
        Number("stage_turns", moment: false),
        Number("stage_minutes", moment: false),
        Number("turn", moment: false),
        Number("minute", moment: false),
        Number("silent_turns", moment: false),
        Number("off_topic_turns", moment: false),
        Number("indicator", moment: false, P.Indicator),
        Truth("always", moment: false),
    ];

    private static readonly FrozenDictionary<string, ConditionFunction> ByName =
        All.ToFrozenDictionary(function => function.Name, StringComparer.Ordinal);

    /// <summary>The function of that exact name, or null.</summary>
    public static ConditionFunction? Find(string name) => ByName.GetValueOrDefault(name);

    private static ConditionFunction Mood(string name) => Number(name, moment: false, P.Resident);

    private static ConditionFunction Truth(string name, bool moment, params ConditionParameter[] parameters) =>
        new(name, [.. parameters], ConditionValue.Truth, moment);

    private static ConditionFunction Number(string name, bool moment, params ConditionParameter[] parameters) =>
        new(name, [.. parameters], ConditionValue.Number, moment);
}
