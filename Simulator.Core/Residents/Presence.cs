using System.Collections.Immutable;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents;

/// <summary>Who is where and who hears what in one scene. Pure; everything about privacy and audiences comes from here, never from a word like 私下.</summary>
public static class Presence
{
    /// <summary>Ids of the residents at a place, in ordinal order.</summary>
    public static ImmutableArray<string> At(Scene scene, string place)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return [.. scene.Residents.Values.Where(r => r.Place == place).Select(r => r.Id)];
    }

    /// <summary>Ids of the residents who hear words spoken at a place, in ordinal order: those at the place and those where it is heard too.</summary>
    public static ImmutableArray<string> HearersOf(Scene scene, string place)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var reach = Reach(scene.Scenario, place);
        return [.. scene.Residents.Values.Where(r => r.Place is { } p && reach.Contains(p)).Select(r => r.Id)];
    }

    /// <summary>True when somebody hears words spoken at a place. A resident who is away hears nothing.</summary>
    public static bool Hears(Scene scene, string resident, string place)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return scene.Residents.TryGetValue(resident, out var state)
            && state.Place is { } own
            && Reach(scene.Scenario, place).Contains(own);
    }

    /// <summary>True when the crowd, if there is one, hears words spoken at a place.</summary>
    public static bool CrowdHears(Scene scene, string place)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return scene.Crowd.Length > 0 && scene.Scenario.Crowd is { } crowd && Reach(scene.Scenario, place).Contains(crowd.Place);
    }

    /// <summary>True when the trainee hears a speaker. Who is no resident speaks by phone or out of the crowd and is heard.</summary>
    public static bool IsHeard(Scene scene, string speaker)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return !scene.Residents.TryGetValue(speaker, out var state)
            || (state.Place is { } place && Reach(scene.Scenario, place).Contains(scene.MyPlace));
    }

    /// <summary>True when the trainee knows of somebody: they were at the door when it began, have heard the trainee, or stand here.</summary>
    public static bool IsMet(Scene scene, string resident)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return scene.Acts.Any(a => a.HeardBy.Contains(resident))
            || scene.Scenario.Residents.First(r => r.Id == resident).Place == scene.Scenario.StartPlace
            || scene.Residents[resident].Place == scene.MyPlace;
    }

    /// <summary>How many nameless people hear words spoken at a place: bystanders and the crowd. Named residents are not among them.</summary>
    public static int BystandersAt(Scene scene, string place)
    {
        ArgumentNullException.ThrowIfNull(scene);
        var reach = Reach(scene.Scenario, place);
        var crowd = scene.Scenario.Crowd is { } c && reach.Contains(c.Place) ? scene.Crowd.Length : 0;
        return crowd + scene.Scenario.Places.Where(p => reach.Contains(p.Id)).Sum(p => p.Bystanders);
    }

    /// <summary>True when this resident hears the trainee and nobody else does: no other resident, no bystander, no crowd. Somebody on the phone does not count.</summary>
    public static bool IsPrivate(Scene scene, string resident)
    {
        ArgumentNullException.ThrowIfNull(scene);
        return HearersOf(scene, scene.MyPlace) is [var only] && only == resident && BystandersAt(scene, scene.MyPlace) == 0;
    }

    // A place the case does not list is heard only where it is.
    private static ImmutableArray<string> Reach(Scenario scenario, string place)
    {
        var found = scenario.Places.FirstOrDefault(p => p.Id == place);
        return found is null ? [place] : [place, .. found.HeardIn];
    }
}
