using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Simulator.Core.Understanding;
using Simulator.Scenarios.Bundles;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Players;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads <c>players.yaml</c> of a case and of <c>_shared</c>.</summary>
internal sealed partial class PlayersReader(CaseReading reading, FileReader files)
{
    private const int MaxTries = 9;
    private const int DefaultTries = 3;

    // One turn takes 500 characters, and moves are said together.
    private const int MaxWording = 200;

    private static readonly string[] Slots = ["name", "time"];

    private static readonly (string Key, PlayerSkill Skill)[] Spoken =
        [("expert", PlayerSkill.Expert), ("good", PlayerSkill.Good), ("competent", PlayerSkill.Competent), ("weak", PlayerSkill.Weak)];

    private static readonly Dictionary<string, PlayerSkill> Skills =
        Enum.GetValues<PlayerSkill>().ToDictionary(s => s.ToString().ToLowerInvariant(), s => s, StringComparer.Ordinal);

    /// <summary>Both files joined; null when the case has none.</summary>
    public PlayerBook? Read(string id)
    {
        if (files.Find($"{id}/{CaseFiles.Players}") is not { } root)
        {
            return null;
        }

        using var map = reading.Map(root);
        var book = new PlayerBook
        {
            Author = map.Text("author"),
            People = map.List("people", Person),
            Go = map.List("go", m => new PlaceWords(m.Mention(NameKind.Place, "to"), Wordings(m, "say"))),
            Moves = map.NeedList("moves", Move),
            Answers = map.List("answers", m => new PlayerAnswer(m.Mention(NameKind.Topic, "topic"), BySkill(m))),
            Harmful = map.List("harmful", m => new SeenWords(m.Condition("when"), Wordings(m, "say"))),
            Stuffer = Wordings(map, "stuffer"),
        };
        return WithShared(book);
    }

    private PlayerBook WithShared(PlayerBook book)
    {
        if (files.Find($"{CaseFiles.Shared}/{CaseFiles.Players}") is not { } root)
        {
            return book;
        }

        using var map = reading.Map(root);
        return book with
        {
            Skills = map.NeedList("skills", Numbers),
            Times = map.Texts("times"),
            Phrases = map.NeedList("phrases", Phrase),
        };
    }

    private PersonWords Person(MapReader map) => new(map.Mention(NameKind.Resident, "id"), map.Texts("call"), Wordings(map, "calm"));

    private PlayerMove Move(MapReader map)
    {
        var until = map.OptionalCondition("until");
        return new(
            Id(map),
            map.OptionalText("key"),
            map.Condition("when"),
            until,
            map.Texts("after"),
            map.Truth("urgent") ?? false,
            map.OptionalMention(NameKind.Resident, "to"),
            map.OptionalMention(NameKind.Place, "at"),
            map.OptionalInteger("tries", 1, MaxTries) ?? (until is null ? 1 : DefaultTries),
            map.OptionalMention(NameKind.Topic, "promise"),
            map.OptionalMention(NameKind.Topic, "keeps"),
            BySkill(map),
            map.Start);
    }

    private static string Id(MapReader map)
    {
        if (map.Need("id") is not { } node || map.Reading.Scalar(node) is not { } scalar)
        {
            return "";
        }

        map.CheckId(scalar);
        return scalar.Text;
    }

    private ImmutableSortedDictionary<PlayerSkill, ImmutableArray<string>> BySkill(MapReader map) =>
        Spoken.Select(s => (s.Skill, Words: Wordings(map, s.Key)))
            .Where(s => !s.Words.IsEmpty)
            .ToImmutableSortedDictionary(s => s.Skill, s => s.Words);

    private ImmutableArray<string> Wordings(MapReader map, string key)
    {
        var all = ImmutableArray.CreateBuilder<string>();
        foreach (var scalar in map.Items(key).Select(reading.Scalar).OfType<YamlScalar>())
        {
            CheckSlots(scalar);
            if (scalar.Text.Length > MaxWording)
            {
                reading.Bag.Report(DiagnosticCatalog.WordingTooLong, scalar.Start, FormattableString.Invariant($"{MaxWording}"));
            }

            all.Add(scalar.Text.Trim());
        }

        return all.ToImmutable();
    }

    private void CheckSlots(YamlScalar text)
    {
        foreach (var slot in Slot().EnumerateMatches(text.Text))
        {
            var name = text.Text.Substring(slot.Index + 1, slot.Length - 2);
            if (!Slots.Contains(name))
            {
                reading.Bag.Report(DiagnosticCatalog.UnknownSlot, text.At(slot.Index), name, string.Join(" ", Slots.Select(s => $"{{{s}}}")));
            }
        }
    }

    private SkillNumbers Numbers(MapReader map)
    {
        double Chance(string key) => map.OptionalNumber(key, 0, 1) ?? 0;
        return new()
        {
            Skill = Skill(map),
            See = Chance("see"),
            Late = Chance("late"),
            Urgent = Chance("urgent"),
            Order = Chance("order"),
            Words = Shares(map),
            Calm = Chance("calm"),
            Manners = Chance("manners"),
            Answer = Chance("answer"),
            Remember = Chance("remember"),
            Join = Chance("join"),
            Retry = Chance("retry"),
            Fair = Chance("fair"),
            Slip = Chance("slip"),
            Bank = Chance("bank"),
            Slips = map.ActList("slips"),
            Idle = map.ActList("idle"),
        };
    }

    private PlayerSkill Skill(MapReader map)
    {
        var id = map.Text("id");
        if (!Skills.TryGetValue(id, out var skill))
        {
            reading.Bag.Report(DiagnosticCatalog.UnknownSkill, map.At("id"), id, Nearest.To(id, [.. Skills.Keys.Order(StringComparer.Ordinal)]));
        }

        return skill;
    }

    private ImmutableSortedDictionary<PlayerSkill, double> Shares(MapReader owner)
    {
        if (owner.Find("words") is not { } node)
        {
            return ImmutableSortedDictionary<PlayerSkill, double>.Empty;
        }

        using var map = reading.Map(node);
        return Spoken.ToImmutableSortedDictionary(s => s.Skill, s => map.OptionalNumber(s.Key, 0, 1) ?? 0);
    }

    private PhraseBank Phrase(MapReader map)
    {
        var act = map.Mention(NameKind.Act, "act");
        return new(Acts.TryParse(act, out var known) ? known : Act.Other, map.Text("voice"), Wordings(map, "say"));
    }

    [GeneratedRegex("\\{[^{}]*\\}", RegexOptions.CultureInvariant)]
    private static partial Regex Slot();
}
