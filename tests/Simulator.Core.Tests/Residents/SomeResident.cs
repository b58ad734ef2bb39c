using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Moods;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Tests.Residents;

/// <summary>Residents, states and turns for tests.</summary>
internal static class SomeResident
{
    public static MoodModel Model { get; } = new(MoodRulesFile.Rules);

    /// <summary>Moods of the domain's self-check: T30 A75 X60 C25 F40 S30 K20 H0.</summary>
    public static Mood CheckMood { get; } = new(30, 75, 60, 25, 40, 30, 20, 0);

    public static Resident Of(string temperament = "conformist", bool prefersTibetan = false, bool inCrisis = false) =>
        Mixed(prefersTibetan, inCrisis, new TemperamentShare(temperament, 1));

    public static Resident Mixed(bool prefersTibetan, bool inCrisis, params TemperamentShare[] shares) => new()
    {
        Id = "wang",
        Name = "王",
        Appearance = "",
        Persona = "",
        Temperament = [.. shares],
        PrefersTibetan = prefersTibetan,
        Mood = inCrisis
            ? ImmutableSortedDictionary<MoodKey, double>.Empty.Add(MoodKey.Hopelessness, 80)
            : ImmutableSortedDictionary<MoodKey, double>.Empty,
    };

    public static ResidentState Feeling(Mood mood, string id = "wang") => new() { Id = id, Mood = mood };

    public static ResidentState Calm { get; } = Feeling(new Mood(50, 35, 35, 50, 40, 30, 20, 0));

    public static HeardTurn Turn(params Act[] acts) => new() { Acts = [.. acts.Select(a => new HeardAct(a))] };

    public static HeardTurn Bare(IEnumerable<Act> acts) => Turn([.. acts]) with { Extensions = false };

    /// <summary>Compares by value: immutable arrays compare by reference inside a record.</summary>
    public static void ShouldBeAlike(this ResidentState actual, ResidentState expected)
    {
        actual.RecentActs.ShouldBe(expected.RecentActs);
        (actual with { RecentActs = [] }).ShouldBe(expected with { RecentActs = [] });
    }
}
