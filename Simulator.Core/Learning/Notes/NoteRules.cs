using System.Collections.Immutable;

namespace Simulator.Core.Learning.Notes;

/// <summary>Numbers and words of weekly notes and their tickets: data of <c>_shared/notes.yaml</c>.</summary>
/// <remarks>The defaults are those of domain 6.4.</remarks>
public sealed record NoteRules
{
    /// <summary>Longest note, all fields together, in UTF-16 units.</summary>
    public int Longest { get; init; } = 300;

    /// <summary>Below this specificity (0 to 5) the mentor asks.</summary>
    public int AskBelow { get; init; } = 3;

    /// <summary>Hours in which a ticket is to be claimed.</summary>
    public int ClaimHours { get; init; } = 24;

    /// <summary>Weeks in which the same problem counts as coming back.</summary>
    public int RecurrenceWeeks { get; init; } = 4;

    /// <summary>So many returns make it a problem for a training or of the system.</summary>
    public int EscalateAfter { get; init; } = 2;

    /// <summary>Days in which a proposer gets an answer.</summary>
    public int AnswerDays { get; init; } = 14;

    /// <summary>Weeks after a decision when its effect is looked at.</summary>
    public int EffectWeeks { get; init; } = 4;

    /// <summary>Fewer answers than this are not shown, so that nobody is known by theirs.</summary>
    public int SmallestGroup { get; init; } = 10;

    /// <summary>Signs of the five things that make a note specific; a time may also be any that the time finder knows.</summary>
    public SpecificityWords Signs { get; init; } = SpecificityWords.Default;
}

/// <summary>What tells that a note names something; matched in folded text.</summary>
/// <param name="Place">Where it was.</param>
/// <param name="Speech">Openings of quoted speech without quotation marks.</param>
/// <param name="Choice">What I chose.</param>
/// <param name="Consequence">What came of it.</param>
/// <param name="Next">What I would do next time.</param>
public sealed record SpecificityWords(
    ImmutableArray<string> Place,
    ImmutableArray<string> Speech,
    ImmutableArray<string> Choice,
    ImmutableArray<string> Consequence,
    ImmutableArray<string> Next)
{
    /// <summary>A small set, for tests and for stores without the shared file.</summary>
    public static SpecificityWords Default { get; } = new(
        ["号楼", "单元", "楼道", "楼下", "楼上", "门口", "家里", "院里", "院子", "大厅", "窗口", "值班室", "办公室", "电话里", "群里", "路口", "茶馆", "巷", "广场", "会议室", "屋里", "厨房", "宿舍"],
        ["他说", "她说", "我说", "回我", "问我", "我问", "我回", "原话", "说了句", "喊", "骂我"],
        ["我就", "我先", "我选", "我决定", "我当时", "我没", "我把", "我直接", "我打算", "我还是", "我才", "我让", "我答应"],
        ["结果", "后来", "于是", "他就", "她就", "当场", "从那以后", "最后", "才肯", "这才", "之后他", "之后她", "没再"],
        ["下次", "下回", "以后我", "以后再", "再遇", "再碰", "要是再", "改成", "换成"]);
}
