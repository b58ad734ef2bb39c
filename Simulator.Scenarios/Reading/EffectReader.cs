using System.Collections.Immutable;
using Simulator.Core.Scenarios;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads effects: one action in each entry.</summary>
internal static class EffectReader
{
    private const int MaxCap = 100;

    private static readonly string[] Verbs =
        ["move", "flag", "mood", "minutes", "reveal", "cue", "cap", "red_line", "promise", "end"];

    public static ImmutableArray<Effect> ReadAll(MapReader owner, string key) =>
        [.. owner.List(key, Read).OfType<Effect>()];

    private static Effect? Read(MapReader map)
    {
        var verbs = Verbs.Where(map.Has).ToArray();
        if (verbs.Length == 1)
        {
            return Read(map, verbs[0]);
        }

        if (verbs.Length == 0)
        {
            map.Reading.Bag.Report(DiagnosticCatalog.UnknownEffect, map.Start, string.Join(" ", Verbs));
        }
        else
        {
            map.Reading.Bag.Report(DiagnosticCatalog.SeveralEffects, map.Start, verbs[0], verbs[1]);
        }

        return null;
    }

    private static Effect Read(MapReader map, string verb) => verb switch
    {
        "move" => Move(map),
        "flag" => Flag(map),
        "mood" => new MoodEffect(map.Mention(NameKind.MoodTarget, "mood"), MoodReader.Delta(map)),
        "minutes" => new MinutesEffect(map.Integer("minutes", 0, Words.Plenty)),
        "reveal" => new RevealEffect(map.Mention(NameKind.Fact, "reveal")),
        "cue" => new CueEffect(map.Mention(NameKind.Listener, "cue"), Cue(map)),
        "cap" => new CapEffect(map.Integer("cap", 0, MaxCap), map.Text("source")),
        "red_line" => new RedLineEffect(map.Mention(NameKind.RedLine, "red_line")),
        "promise" => new PromiseEffect(map.Mention(NameKind.Topic, "promise"), map.NeedTruth("kept")),
        _ => new EndEffect(map.Mention(NameKind.Ending, "end")),
    };

    private static MoveEffect Move(MapReader map)
    {
        if (!map.Has("to"))
        {
            map.Need("to");
        }

        return new(map.Mention(NameKind.Mover, "move"), map.OptionalMention(NameKind.Place, "to"));
    }

    private static FlagEffect Flag(MapReader map)
    {
        if (map.Need("flag") is not { } node || map.Reading.Scalar(node) is not YamlScalar flag)
        {
            return new("");
        }

        map.CheckId(flag);
        map.Reading.Names.DeclareAgain(NameKind.Flag, flag.Text, flag.Start);
        return new(flag.Text);
    }

    private static string Cue(MapReader map)
    {
        if (map.Need("say") is not { } node || map.Reading.Scalar(node) is not { } cue)
        {
            return "";
        }

        CueReader.Check(map.Reading, cue);
        return cue.Text;
    }
}
