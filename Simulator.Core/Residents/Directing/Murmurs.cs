using Simulator.Core.Randomness;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Residents.Directing;

/// <summary>Words nobody asked for: somebody who stands by angry and unheard puts one in; a hot crowd heckles.</summary>
internal sealed class Murmurs(Scenario scenario)
{
    private readonly EngineRules _rules = scenario.Shared.Engine;

    /// <summary>Adds them while there is room.</summary>
    public void Add(Cast cast, Happenings happened)
    {
        var scene = happened.After;
        var chance = new SeededRandom(happened.Seed, scene.Turn, "murmur");
        Heckle(cast, scene, chance);
        foreach (var resident in scene.Residents.Values.Where(r => cast.IsHere(r.Id) && !r.Withdrawn && r.Mood.Anger >= _rules.MurmurAnger))
        {
            var lastAddressed = scene.Acts.LastOrDefault(a => a.Clause.Addressees.Contains(resident.Id))?.Turn ?? scene.StageEnteredTurn;
            if (scene.Turn - lastAddressed >= _rules.MurmurTurns && chance.NextUnit() < _rules.MurmurChance)
            {
                cast.Add(resident.Id, "idle", ["idle"]);
            }
        }
    }

    private void Heckle(Cast cast, Scene scene, SeededRandom chance)
    {
        if (scene.Crowd.IsEmpty || scenario.Crowd?.Place != scene.MyPlace)
        {
            return;
        }

        var heat = 0.0;
        foreach (var member in scene.Crowd)
        {
            heat += member.Mood.Anger;
        }

        heat /= scene.Crowd.Length;
        if (chance.NextUnit() < (heat - _rules.HeckleFrom) / (_rules.HeckleTo - _rules.HeckleFrom))
        {
            var act = scene.Acts.LastOrDefault(a => a.Turn == scene.Turn)?.Clause.Main ?? Act.Other;
            cast.AddCrowd(heat, act == Act.Other ? ["idle"] : ["react:" + act.Id(), "idle"], act);
        }
    }
}
