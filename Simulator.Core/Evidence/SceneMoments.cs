using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios.Conditions;

namespace Simulator.Core.Evidence;

/// <summary>When something that a condition asks about happened.</summary>
internal static class SceneMoments
{
    public static ScenarioMoment? Of(SceneScope scope, string function, IReadOnlyList<string> arguments)
    {
        var scene = scope.Scene;
        return function switch
        {
            "known" => At(scene.Revealed, arguments[0]),
            "called" => At(scene.Called, arguments[0]),
            "fired" => At(scene.Fired, arguments[0]),
            "been" => Entered(scene, arguments[0]),
            "red_line" => scene.RedLines.Contains(arguments[0]) && scope.Before is { } before && !before.RedLines.Contains(arguments[0])
                ? new(scene.Turn, scene.Minute)
                : null,
            _ => null,
        };
    }

    private static ScenarioMoment? At(ImmutableSortedDictionary<string, Moment> moments, string id) =>
        moments.TryGetValue(id, out var moment) ? new(moment.Turn, moment.Minute) : null;

    private static ScenarioMoment? Entered(Scene scene, string stage)
    {
        if (scene.Stage == stage)
        {
            return new(scene.StageEnteredTurn, scene.StageEnteredMinute);
        }

        return scene.StagesBeen.Contains(stage) && scene.Acts.FirstOrDefault(e => e.Stage == stage) is { } first
            ? new(first.Turn, first.Minute)
            : null;
    }
}
