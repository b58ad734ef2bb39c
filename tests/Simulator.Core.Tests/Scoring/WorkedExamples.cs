using System.Collections.Immutable;
using System.Globalization;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Evidence.TinyCase;

namespace Simulator.Core.Tests.Scoring;

/// <summary>The sessions of docs/scoring.md section 5. Indicators and levels are given by hand: resident <c>sN</c>'s trust is 100 S_N, flag <c>cN-L</c> shows level L of CN.</summary>
internal static class WorkedExamples
{
    private static readonly ImmutableArray<(string Id, int Points, string Dimension)> Actions =
        [("k1", 18, "C1"), ("k2", 14, "C3"), ("k3", 12, "C4"), ("k4", 10, "C5"), ("k5", 12, "C6"), ("k6", 10, "C8"), ("k7", 14, "C6"), ("k8", 10, "C7")];

    public static JudgedSession Good { get; } = Session("done done done partly done done late done", [80, 90, 75, 80, 50, 60, 100, 100], [4, 4, 4, 3, 3, 4, 4, 4]) with { Hints = 1 };

    public static JudgedSession Poor { get; } =
        Session("partly missed partly missed missed missed missed missed", [50, 40, 10, 30, 20, 0, 0, 50], [2, 2, 1, 2, 1, 1, 1, 2]) with { Ending = EndingKind.Failed };

    /// <summary>As the good one without hint, nothing seen of C2, capped at 79 by the story.</summary>
    public static JudgedSession Capped { get; } = WithCap(Session("done done done partly done done late done", [80, null, 75, 80, 50, 60, 100, 100], [4, 1, 4, 3, 3, 4, 4, 4]));

    public static RedLineEvidence RedLine(string id, RedLineStatus status, bool veto = false, int? cap = null) =>
        new(new(id, 3, new TextSpan(0, 5), null, null, veto, cap, id + "/0"), status);

    private static JudgedSession WithCap(JudgedSession session) => session with { Final = session.Final with { Caps = [new(79, "有人受推搡")] } };

    private static JudgedSession Session(string statuses, double?[] indicators, int[] levels)
    {
        var scenario = Tiny with
        {
            KeyActions = [.. Actions.Select(a => new KeyAction { Id = a.Id, Title = a.Id, Dimension = a.Dimension, Points = a.Points, Done = Cond("always"), Advice = "" })],
            Weights = Weights(14, 8, 16, 14, 12, 20, 10, 6),
            Shared = Tiny.Shared with
            {
                Competencies = [.. Enumerable.Range(1, 8).Select(Competency)],
                RedLines = [new("R15", "操纵系统", false, null, true, [], "")],
            },
        };
        return new()
        {
            Final = Start with
            {
                Scenario = scenario,
                Residents = indicators
                    .Select((s, i) => (Id: string.Create(CultureInfo.InvariantCulture, $"s{i + 1}"), s))
                    .Where(p => p.s is not null)
                    .ToImmutableSortedDictionary(p => p.Id, p => At(p.Id, null, trust: p.s!.Value), StringComparer.Ordinal),
                Flags = [.. levels.Select((l, i) => string.Create(CultureInfo.InvariantCulture, $"c{i + 1}-{l}"))],
            },
            Ending = EndingKind.Good,
            EndingId = "good",
            ValidTurns = 12,
            KeyActions =
            [
                .. statuses.Split(' ').Zip(Actions).Select(p =>
                    new KeyActionEvidence(p.Second.Id, Enum.Parse<KeyActionStatus>(p.First, true), 5, new TextSpan(0, 4))),
            ],
        };
    }

    private static Competency Competency(int n)
    {
        var id = n.ToString(CultureInfo.InvariantCulture);
        return new(
            "C" + id,
            "",
            "",
            [new("s" + id, Cond($"trust(s{id}) >= 0"), Cond($"trust(s{id}) >= 100"))],
            [.. Enumerable.Range(2, 4).Select(l => new BarsLevel(l, "", [Cond(string.Create(CultureInfo.InvariantCulture, $"flag(c{n}-{l})"))]))],
            "");
    }
}
