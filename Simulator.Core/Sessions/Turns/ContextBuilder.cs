using System.Collections.Immutable;
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
            LastSpeaker = scene.LastSpeaker is { } last && scene.Residents.TryGetValue(last, out var r) && r.Place == scene.MyPlace ? last : null,
            Stage = scene.Stage,
            OpenQuestion = scene.OpenQuestion,
            OpenCommitments = [.. scene.Promises.Where(p => p.Status == Residents.PromiseStatus.Open).SelectMany(p => p.Topics).Distinct()],
            MinuteOfDay = (scenario.Clock.StartMinuteOfDay + scene.Minute) % MinutesOfDay,
        };
    }
}
