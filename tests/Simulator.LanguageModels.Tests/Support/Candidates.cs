using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.LanguageModels.Checks;

namespace Simulator.LanguageModels.Tests.Support;

/// <summary>Sentences that want to be shown.</summary>
internal static class Candidates
{
    public static Mood Hot { get; } = new(30, 80, 50, 30, 40, 30, 30, 20);

    public static Mood Calm { get; } = new(60, 20, 30, 60, 30, 20, 60, 10);

    public static Direction Direction(Scenario scenario, string? speaker = null, Mood? mood = null, string? asks = null, string[]? disclose = null, string intent = "react") =>
        new(
            speaker ?? scenario.Residents[0].Id,
            intent,
            ["idle"],
            mood ?? Hot,
            1,
            null,
            null,
            [.. disclose ?? []],
            [.. scenario.Facts.Select(f => f.Id).Except(disclose ?? [])],
            null,
            asks);

    public static Candidate Of(Scenario scenario, string sentence, Direction? direction = null, string heard = "您慢慢说。", string[]? before = null, ImmutableArray<Said> recent = default)
    {
        direction ??= Direction(scenario);
        var request = new VoiceRequest(Cases.Door(scenario), [direction], heard, [], 7, 1, Recent: recent);
        return new Candidate(request, direction, sentence, [.. before ?? []]);
    }
}
