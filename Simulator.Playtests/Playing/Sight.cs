using System.Collections.Immutable;
using Simulator.Core.Evidence;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;

namespace Simulator.Playtests.Playing;

/// <summary>What a trainee can see of a scene: where everybody is, their expressions, what happened and was said. No moods, no readings, no scores.</summary>
/// <remarks>Conditions asked here were checked when they were read: they mention only what can be seen.</remarks>
internal sealed class Sight(Scene scene)
{
    private readonly SceneScope _scope = new(scene);

    /// <summary>Number of the turn that comes next.</summary>
    public int NextTurn => scene.Turn + 1;

    public string Stage => scene.Stage;

    public string MyPlace => scene.MyPlace;

    /// <summary>Topic a resident has just asked about; null for none.</summary>
    public string? OpenQuestion => scene.OpenQuestion;

    /// <summary>Who spoke last; null for nobody.</summary>
    public string? LastSpeaker => scene.LastSpeaker;

    /// <summary>How many hidden things have been told.</summary>
    public int Told => scene.Revealed.Count;

    /// <summary>Residents at the trainee's place, in the case's order.</summary>
    public IEnumerable<string> Present => scene.Scenario.Residents.Select(r => r.Id).Where(IsHere);

    /// <summary>Those this stage is about.</summary>
    public ImmutableArray<string> StageSpeakers =>
        scene.Scenario.Stages.FirstOrDefault(s => s.Id == scene.Stage)?.Speakers ?? [];

    public bool Holds(Condition condition) => ConditionEvaluator.Holds(condition, _scope);

    public bool IsHere(string resident) => PlaceOf(resident) == scene.MyPlace;

    /// <summary>Where somebody is; null when away.</summary>
    public string? PlaceOf(string resident) => scene.Residents.GetValueOrDefault(resident)?.Place;

    /// <summary>How hot somebody looks: 0 to 4, 5 when withdrawn.</summary>
    public int LooksLike(string resident) =>
        scene.Residents.GetValueOrDefault(resident) is not { } state ? 0 : state.Withdrawn ? 5 : state.Level;

    public Place? Place(string id) => scene.Scenario.Places.FirstOrDefault(p => p.Id == id);

    public Resident? Resident(string id) => scene.Scenario.Residents.FirstOrDefault(r => r.Id == id);
}
