using System.Collections.Immutable;
using Simulator.Core.Learning.Pairing;
using Simulator.Core.Randomness;

namespace Simulator.Core.Tests.Learning.Pairing;

/// <summary>Random people.</summary>
internal static class Crowd
{
    private static readonly string[] Directions = ["policy", "hazards", "disputes", "relief", "street", "counselling"];

    public static Apprentice Apprentice(string id) => new() { Id = id };

    public static Mentor Mentor(string id) => new() { Id = id };

    public static (ImmutableArray<Apprentice> Apprentices, ImmutableArray<Mentor> Mentors) Of(SeededRandom random, int apprentices, int mentors) =>
    (
        [
            .. Enumerable.Range(0, apprentices).Select(i => Apprentice($"a{i}") with
            {
                Directions = [Directions[random.Next(6)], Directions[random.Next(6)]],
                Levels = Levels(random, 1),
                Times = [new((DayOfWeek)random.Next(7), 540, 540 + (60 * random.Next(8)))],
                SubDistrict = $"d{random.Next(4)}",
                Languages = random.Next(3) == 0 ? ["bo"] : ["zh"],
                Wished = [$"m{random.Next(mentors)}", $"m{random.Next(mentors)}"],
                RuledOut = [$"m{random.Next(mentors)}"],
                Conflicts = random.Next(5) == 0 ? [$"m{random.Next(mentors)}"] : [],
            }),
        ],
        [
            .. Enumerable.Range(0, mentors).Select(i => Mentor($"m{i}") with
            {
                Directions = [Directions[random.Next(6)], Directions[random.Next(6)], Directions[random.Next(6)]],
                Levels = Levels(random, 3),
                Times = [new((DayOfWeek)random.Next(7), 540, 900)],
                SubDistrict = $"d{random.Next(4)}",
                Languages = random.Next(2) == 0 ? ["bo", "zh"] : ["zh"],
                Wished = [$"a{random.Next(apprentices)}"],
                RuledOut = random.Next(3) == 0 ? [$"a{random.Next(apprentices)}"] : [],
                Apprentices = random.Next(8) == 0 ? random.Next(4) : 0,
                Satisfaction = random.Next(3) == 0 ? null : 3 + (random.Next(20) / 10m),
            }),
        ]);

    private static ImmutableSortedDictionary<string, decimal> Levels(SeededRandom random, int from) =>
        Enumerable.Range(1, 8).ToImmutableSortedDictionary(i => $"C{i}", _ => from + (random.Next(8) * 0.25m), StringComparer.Ordinal);
}
