using System.Text.Json;
using Simulator.Console.Machine;
using Simulator.Core.Scenarios;
using Simulator.Playtests;
using Simulator.Playtests.Figures;
using Simulator.Scenarios.Players;

namespace Simulator.Console.Commands;

/// <summary>A playtest's report for machines: one object per line, told apart by <c>record</c> (docs/schemas/playtest.json).</summary>
internal sealed class PlaytestJson(TextWriter output)
{
    private const int Digits = 4;

    private readonly JsonLine _line = new(output);

    public void Write(Scenario scenario, PlaytestOptions options, PlaytestReport report)
    {
        Record("playtest", w =>
        {
            w.WriteString("scenario", scenario.Id);
            w.WriteNumber("runs", options.Runs);
            w.WriteNumber("seed", options.Seed);
            w.WriteBoolean("passed", report.Passed);
            Number(w, "spearman", report.Spearman);
            w.WriteNumber("endless", report.Endless);
        });
        foreach (var skill in report.Skills)
        {
            Record("skill", w => Skill(w, skill));
        }

        foreach (var pair in report.Pairs)
        {
            Record("pair", w =>
            {
                w.WriteString("worse", Id(pair.Worse));
                w.WriteString("better", Id(pair.Better));
                Number(w, "auc", pair.Auc);
            });
        }

        foreach (var coverage in report.Coverage)
        {
            Record("coverage", w =>
            {
                w.WriteString("kind", coverage.Kind);
                w.WriteNumber("reached", coverage.Reached);
                w.WriteNumber("all", coverage.All);
                Texts(w, "missed", coverage.Missed);
            });
        }

        foreach (var spot in report.DeadSpots)
        {
            Record("dead_spot", w =>
            {
                w.WriteString("stage", spot.Stage);
                w.WriteString("kind", spot.Kind);
                w.WriteNumber("runs", spot.Runs);
                w.WriteNumber("longest", spot.Longest);
                w.WriteString("words", spot.Words);
            });
        }

        foreach (var line in report.Repeated)
        {
            Record("repeated_line", w =>
            {
                w.WriteString("id", line.Id);
                w.WriteString("speaker", line.Speaker);
                w.WriteString("text", line.Text);
                w.WriteNumber("runs", line.Runs);
                Number(w, "share", line.Share);
            });
        }

        foreach (var finding in report.Findings)
        {
            Record("finding", w =>
            {
                w.WriteString("id", finding.Id);
                Number(w, "value", finding.Value);
                Number(w, "asked", finding.Asked);
                w.WriteBoolean("met", finding.Met);
            });
        }
    }

    private static void Skill(Utf8JsonWriter w, SkillFigures skill)
    {
        w.WriteString("skill", Id(skill.Skill));
        w.WriteNumber("runs", skill.Runs);
        Number(w, "mean", skill.Mean);
        Number(w, "lowest", skill.Lowest);
        Number(w, "median", skill.Median);
        Number(w, "highest", skill.Highest);
        Number(w, "turns", skill.Turns);
        w.WriteNumber("fewest_turns", skill.FewestTurns);
        w.WriteNumber("most_turns", skill.MostTurns);
        w.WriteStartObject("endings");
        foreach (var (ending, count) in skill.Endings)
        {
            w.WriteNumber(ending, count);
        }

        w.WriteEndObject();
        w.WriteStartObject("key_actions");
        foreach (var (key, share) in skill.Done)
        {
            Number(w, key, share);
        }

        w.WriteEndObject();
    }

    private void Record(string kind, Action<Utf8JsonWriter> fields) => _line.Write(w =>
    {
        w.WriteString("record", kind);
        fields(w);
    });

    private static void Texts(Utf8JsonWriter w, string key, IEnumerable<string> texts)
    {
        w.WriteStartArray(key);
        foreach (var text in texts)
        {
            w.WriteStringValue(text);
        }

        w.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter w, string key, double? value)
    {
        if (value is { } known)
        {
            w.WriteNumber(key, Math.Round((decimal)known, Digits));
        }
        else
        {
            w.WriteNull(key);
        }
    }

    private static string Id(PlayerSkill skill) => skill.ToString().ToLowerInvariant();
}
