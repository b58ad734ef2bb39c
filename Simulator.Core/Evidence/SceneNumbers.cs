using Simulator.Core.Residents;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Evidence;

/// <summary>The number functions of a scene.</summary>
internal sealed class SceneNumbers(Scene scene, IReadOnlyDictionary<string, double>? indicators)
{
    public double Of(string function, IReadOnlyList<string> arguments)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        var id = arguments.Count > 0 ? arguments[0] : "";
        return function switch
        {
            "trust" => Mood(id, MoodKey.Trust),
            "anger" => Mood(id, MoodKey.Anger),
            "anxiety" => Mood(id, MoodKey.Anxiety),
            "cooperation" => Mood(id, MoodKey.Cooperation),
            "fatigue" => Mood(id, MoodKey.Fatigue),
            "shame" => Mood(id, MoodKey.Shame),
            "clarity" => Mood(id, MoodKey.Clarity),
            "hopelessness" => Mood(id, MoodKey.Hopelessness),
            "level" => scene.Residents.TryGetValue(id, out var resident) ? resident.Level : double.NaN,
            "bystanders" => Presence.BystandersAt(scene, scene.MyPlace),
            "crowd_heat" => CrowdHeat.Of(scene),
            "joined" => scene.Crowd.Count(m => m.Joined),
            "kept_promises" => scene.Promises.Count(p => p.Status == PromiseStatus.Kept),
            "broken_promises" => scene.Promises.Count(p => p.Status is PromiseStatus.Broken or PromiseStatus.Exposed),
            "turns_since" => scene.Fired.TryGetValue(id, out var fired) ? scene.Turn - fired.Turn : double.NaN,
            "stage_turns" => scene.Turn - scene.StageEnteredTurn,
            "stage_minutes" => scene.Minute - scene.StageEnteredMinute,
            "turn" => scene.Turn,
            "minute" => scene.Minute,
            "silent_turns" => scene.SilentTurns,
            "off_topic_turns" => scene.OffTopicTurns,
            "indicator" => Indicator(id),
            _ => double.NaN,
        };
    }

    public bool HasIndicator(string name) =>
        name is SafetyWatch.Unanswered or SafetyWatch.Prompt || indicators?.ContainsKey(name) == true;

    private double Mood(string id, MoodKey key) =>
        scene.Residents.TryGetValue(id, out var resident) ? resident.Mood[key] : double.NaN;

    private double Indicator(string name) =>
        indicators is not null && indicators.TryGetValue(name, out var value) ? value : SafetyWatch.Indicator(scene, name);
}
