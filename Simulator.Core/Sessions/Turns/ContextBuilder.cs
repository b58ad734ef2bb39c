using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Sessions.Turns;

/// <summary>Tells the reader what it may know of the moment: engine data only.</summary>
internal sealed class ContextBuilder(Scenario scenario)
{
    private const int MinutesOfDay = 24 * 60;

    private readonly TopicRecogniser _topics = TopicRecogniser.Compile([.. scenario.Topics, .. scenario.Shared.Topics]);
    private readonly ImmutableArray<KnownPlace> _places =
        [.. scenario.Places.Select(p => new KnownPlace(p.Id, p.Names.Insert(0, p.Name)))];

    /// <summary>The context of the next turn.</summary>
    public ReadingContext Of(SessionState state)
    {
        var scene = state.Scene;
        return new ReadingContext
        {
            People = [.. scenario.Residents.Select(r => new KnownPerson(r.Id, r.Names, scene.Residents[r.Id].Place == scene.MyPlace))],
            Places = _places,
            Contacts = [.. scenario.Contacts.Select(c => new KnownPerson(c.Id, c.Names, false))],
            Topics = _topics,
            LastSpeaker = Partner(scene),
            Stage = scene.Stage,
            OpenQuestion = scene.OpenQuestion,
            OpenCommitments = [.. scene.Promises.Where(p => p.Status == PromiseStatus.Open).SelectMany(p => p.Topics).Distinct()],
            MinuteOfDay = (scenario.Clock.StartMinuteOfDay + scene.Minute) % MinutesOfDay,
        };
    }

    // Who "您" without a name is: a remark thrown in by somebody else does not end the talk with the one who was spoken to by name.
    private static string? Partner(Scene scene)
    {
        var addressed = scene.Acts.Where(a => a.Turn == scene.Turn).SelectMany(a => a.Clause.Addressees).LastOrDefault(id => IsHere(scene, id));
        return addressed ?? (scene.LastSpeaker is { } last && IsHere(scene, last) ? last : null);
    }

    private static bool IsHere(Scene scene, string id) => scene.Residents.TryGetValue(id, out var resident) && resident.Place == scene.MyPlace;
}
