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

    // What opens somebody's sensitive facts is their matter; what opens facts of several people is nobody's.
    private readonly ImmutableDictionary<string, ImmutableArray<string>> _matters = scenario.Residents.ToImmutableDictionary(
        r => r.Id,
        r => scenario.Facts.Where(f => f.Resident == r.Id && f.Sensitive).SelectMany(TopicsOf)
            .Except(scenario.Facts.Where(f => f.Resident != r.Id).SelectMany(TopicsOf), StringComparer.Ordinal)
            .ToImmutableArray());

    /// <summary>See <see cref="TopicRecogniser.Prepare"/>.</summary>
    public void Prepare() => _topics.Prepare();

    /// <summary>The context of the next turn.</summary>
    public ReadingContext Of(SessionState state)
    {
        var scene = state.Scene;
        return new ReadingContext
        {
            People = [.. scenario.Residents.Select(r => new KnownPerson(r.Id, r.Names, IsHere(scene, r.Id), r.Home) { Matters = _matters[r.Id] })],
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

    private static IEnumerable<string> TopicsOf(Fact fact) => fact.AskedBy.Concat(fact.DirectTopics);

    // Whom "you" means when nobody is named: whom the trainee spoke to last, while they stand there; else who spoke last.
    private static string? Partner(Scene scene)
    {
        var addressed = scene.Acts.LastOrDefault(a => a.Clause.Addressees is [var one] && one != "*")?.Clause.Addressees[0];
        return addressed is not null && IsHere(scene, addressed) ? addressed
            : scene.LastSpeaker is { } last && IsHere(scene, last) ? last
            : null;
    }

    private static bool IsHere(Scene scene, string resident) =>
        scene.Residents.TryGetValue(resident, out var state) && state.Place == scene.MyPlace;
}
