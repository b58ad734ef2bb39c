using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <summary>Checks cues: <c>open:s0</c>, <c>fact:f1:tell</c>, <c>idle</c> ...</summary>
internal static class CueReader
{
    private static readonly string[] Bare =
    [
        "call", "promise", "promise_weak", "promise_kept", "promise_broken", "follow", "refuse_follow", "unclear",
        "silence", "repeat", "cooler", "hotter", "withdraw", "idle", "address", "absent", "absent_apart", "absent_gone", "absent_unseen",
    ];

    private static readonly string[] Tiers = ["deflect", "hint", "tell"];

    private static readonly string[] Heads = ["open", "inject", "did", "topic", "ask", "react", "end"];

    /// <summary>Reports a cue that does not exist; the id inside it is looked up with all the others.</summary>
    public static void Check(CaseReading reading, YamlScalar cue)
    {
        var parts = cue.Text.Split(':');
        var isKnown = parts switch
        {
            [var bare] => Bare.Contains(bare),
            ["fact", _, var tier] => Tiers.Contains(tier),
            [var head, _] => KindOf(head) is not null && head != "fact",
            _ => false,
        };
        if (!isKnown)
        {
            reading.Bag.Report(DiagnosticCatalog.UnknownCue, cue.Start, cue.Text, Nearest.To(cue.Text, Examples(parts)));
        }
        else if (parts.Length > 1)
        {
            reading.Names.Mention(KindOf(parts[0])!.Value, parts[1], cue.At(parts[0].Length + 1));
        }
    }

    private static NameKind? KindOf(string head) => head switch
    {
        "open" => NameKind.Stage,
        "inject" => NameKind.Inject,
        "did" => NameKind.Interaction,
        "topic" or "ask" => NameKind.Topic,
        "fact" => NameKind.Fact,
        "react" => NameKind.Act,
        "end" => NameKind.Ending,
        _ => null,
    };

    private static IEnumerable<string> Examples(string[] parts)
    {
        var id = parts.Length > 1 ? parts[1] : "";
        return Bare
            .Concat(Tiers.Select(tier => $"fact:{id}:{tier}"))
            .Concat(Heads.Select(head => $"{head}:{id}"));
    }
}
