using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Crowds;
using Simulator.Core.Residents.Moods;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Understanding;

namespace Simulator.Core.Sessions.Turns;

/// <summary>A crowd takes in what is said to all, then infects itself, then decides who joins its action.</summary>
/// <remarks>The flags <c>represented</c> (representatives sit at the table) and <c>rumour</c> change how feelings spread.</remarks>
internal sealed class CrowdFeelings
{
    private const int Remembered = 6;

    private readonly Scenario _scenario;
    private readonly MoodModel _model;
    private readonly CrowdContagion _contagion;
    private readonly CrowdGathering _gathering;
    private readonly Resident _everyman;

    public CrowdFeelings(Scenario scenario)
    {
        _scenario = scenario;
        _model = new MoodModel(scenario.Shared.Moods);
        _contagion = new CrowdContagion(scenario.Shared.Moods);
        _gathering = new CrowdGathering(scenario.Shared.Moods);
        _everyman = new Resident
        {
            Id = "crowd",
            Name = scenario.Crowd?.Name ?? "",
            Appearance = "",
            Persona = "",
            Temperament = [new TemperamentShare(scenario.Shared.Engine.CrowdTemperament, 1)],
            Mood = ImmutableSortedDictionary<MoodKey, double>.Empty,
        };
    }

    /// <summary>The crowd at the door, drawn from the seed.</summary>
    public ImmutableArray<CrowdMember> Opening(ulong seed) =>
        _scenario.Crowd is { } crowd ? Rounded(_gathering.Gather(crowd, seed)) : [];

    /// <summary>One round after a turn was heard.</summary>
    public void Take(TurnDraft draft)
    {
        var scene = draft.Scene;
        ImmutableArray<NamedInCrowd> named =
            [.. _scenario.Residents.Where(r => r.InCrowd && scene.Residents[r.Id].Place is not null).Select(r => new NamedInCrowd(r, scene.Residents[r.Id]))];
        if (scene.Crowd.IsEmpty && named.Length < 2)
        {
            return;
        }

        var conditions = new CrowdConditions(scene.Flags.Contains(_scenario.Shared.Engine.RumourFlag), scene.Flags.Contains(_scenario.Shared.Engine.RepresentedFlag));
        var round = _contagion.Spread(named, Hear(scene), conditions);
        var (members, _) = _gathering.Join([.. named.Select((n, i) => n with { State = round.Named[i] })], round.Members);
        foreach (var (before, after) in named.Zip(round.Named))
        {
            Feelings.Emit(draft, before.State, after, "crowd");
        }

        if (!scene.Crowd.IsEmpty)
        {
            draft.Emit(new CrowdChanged(Rounded(members)));
        }
    }

    private static ImmutableArray<CrowdMember> Rounded(ImmutableArray<CrowdMember> members) =>
        [.. members.Select(m => m with { Mood = m.Mood.Rounded() })];

    // The nameless hear as one: what an average one of them makes of the turn moves each by their susceptibility.
    private ImmutableArray<CrowdMember> Hear(Scene scene)
    {
        var heard = scene.Acts.Where(a => Presence.CrowdHears(scene, a.Place) && a.Clause.Mode != ClauseMode.Void).ToList();
        var now = heard.Where(a => a.Turn == scene.Turn).ToList();
        if (scene.Crowd.IsEmpty || now.Count == 0)
        {
            return scene.Crowd;
        }

        var mean = Mean(scene.Crowd);
        var before = new ResidentState
        {
            Id = _everyman.Id,
            Mood = mean,
            RecentActs = [.. heard.Where(a => a.Turn < scene.Turn).SelectMany(a => a.Clause.Acts).TakeLast(Remembered)],
            WasAskedOrSummarised = heard.Any(a => a.Clause.Acts.Any(x => x is Act.OpenQuestion or Act.VerifyFact or Act.SummarizeConfirm)),
        };
        var turn = new HeardTurn
        {
            Acts = [.. now.SelectMany(a => a.Clause.Acts.Select(act => new HeardAct(act, _model.HearingWeight(act, a.Clause.Addressees.IsEmpty || a.Clause.Addressees.Contains("*")))))],
            Bystanders = scene.Crowd.Length,
        };
        var after = _model.Take(_everyman, before, turn).Mood;
        return [.. scene.Crowd.Select(m => m with { Mood = Moved(m, mean, after) })];
    }

    private static Mood Moved(CrowdMember member, Mood before, Mood after) => member.Mood
        .With(MoodKey.Anger, member.Mood.Anger + (member.Susceptibility * (after.Anger - before.Anger)))
        .With(MoodKey.Anxiety, member.Mood.Anxiety + (member.Susceptibility * (after.Anxiety - before.Anxiety)))
        .With(MoodKey.Trust, member.Mood.Trust + (member.Susceptibility * (after.Trust - before.Trust)));

    private static Mood Mean(ImmutableArray<CrowdMember> members)
    {
        var (anger, anxiety, trust) = (0.0, 0.0, 0.0);
        foreach (var member in members)
        {
            anger += member.Mood.Anger;
            anxiety += member.Mood.Anxiety;
            trust += member.Mood.Trust;
        }

        return default(Mood)
            .With(MoodKey.Anger, anger / members.Length)
            .With(MoodKey.Anxiety, anxiety / members.Length)
            .With(MoodKey.Trust, trust / members.Length);
    }
}
