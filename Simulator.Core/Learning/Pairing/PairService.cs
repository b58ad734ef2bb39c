using System.Collections.Immutable;
using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.People.Units;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Learning.Pairing;

/// <summary>Pairs for people with rights: organisers arrange them, the two concerned confirm and work. Safe for several threads of the one process that writes.</summary>
/// <remarks>
/// Refusals beside those of <see cref="PairDecisions"/>: <c>access.denied</c>, <c>pair.unknown</c> (also for a pair that is not for the actor), <c>person.unknown</c>.
/// A person in a call is the one in whose name it is done: the actor, or whom the local user of an open store stands for.
/// </remarks>
/// <param name="journal">The store.</param>
/// <param name="rules">Numbers, plan and forms.</param>
/// <param name="directory">Everybody as they stand.</param>
/// <param name="gate">Asks the rules.</param>
/// <param name="random">Draws ids.</param>
public sealed class PairService(IJournal journal, PairingRules rules, PeopleDirectory directory, AccessGate gate, IUnguessable random) : IDisposable
{
    private const int IdLength = 6;

    private readonly PairStore _store = new(journal, rules);
    private readonly RecordWriter<PairProfile, PairProfileEvent> _profiles = new(journal, PairProfile.Kind);

    /// <summary>Numbers, plan and forms.</summary>
    public PairingRules Rules => rules;

    /// <summary>Somebody's profile: for the person and for organisers, for it tells who is not wanted.</summary>
    public async ValueTask<(PairProfile? Profile, Refusal? Refusal)> ProfileAsync(Actor actor, string person, DateTimeOffset now, CancellationToken cancel) =>
        await AskAsync(actor, person, $"pairing/{person}", now, cancel).ConfigureAwait(false) is { } denied
            ? (null, denied)
            : ((await _profiles.Reader.LoadAsync(person, cancel).ConfigureAwait(false)).State, null);

    /// <summary>Sets one's own profile, or another person's as an organiser; null withdraws it.</summary>
    public async ValueTask<Refusal?> SetProfileAsync(Actor actor, string person, PairProfileSet? profile, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var refusal = await AskAsync(actor, person, $"pairing/{person}", now, cancel).ConfigureAwait(false)
            ?? (directory.Find(person) is { IsActive: true } ? profile?.Of(person).Check(rules) : new Refusal("person.unknown"));
        return refusal ?? (await _profiles.ChangeAsync(
            person,
            _ => (PairProfileEvent?)profile ?? new PairProfileWithdrawn { At = now, By = actor.Id },
            cancel).ConfigureAwait(false)).Refusal;
    }

    /// <summary>Ids of everybody who takes part in pairing and whom the actor may pair, in and below a unit.</summary>
    public async ValueTask<(ImmutableArray<PairProfile> Profiles, Refusal? Refusal)> CandidatesAsync(Actor actor, string? unit, DateTimeOffset now, CancellationToken cancel)
    {
        ImmutableArray<Person> people = [.. directory.All.Where(p => p.IsActive && IsIn(p, unit) && gate.Rules.May(actor, Right.ArrangePairs, AccessTarget.Of(p)))];
        if ((people.IsEmpty || unit is not null) && await gate.AskAsync(actor, Right.ArrangePairs, AccessTarget.OfUnit(unit), about: null, now, cancel).ConfigureAwait(false) is { } denied)
        {
            return ([], denied);
        }

        var profiles = ImmutableArray.CreateBuilder<PairProfile>();
        foreach (var person in people)
        {
            if ((await _profiles.Reader.LoadAsync(person.Id, cancel).ConfigureAwait(false)).State is { IsSet: true } profile)
            {
                profiles.Add(profile);
            }
        }

        return (profiles.ToImmutable(), null);
    }

    /// <summary>Proposes pairs of candidates: mentors are those with that role; everybody else who has no open pair looks for one. Writes nothing.</summary>
    /// <param name="candidates">Of <see cref="CandidatesAsync"/>.</param>
    /// <param name="levels">C1 to C8 of a person; empty when not known.</param>
    /// <param name="seed">Decides between equals.</param>
    /// <param name="cancel">Stops reading.</param>
    public async ValueTask<Matching> MatchAsync(ImmutableArray<PairProfile> candidates, Func<string, ImmutableSortedDictionary<string, decimal>> levels, ulong seed, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(levels);
        var all = (await _store.Reader.LoadAllAsync(cancel).ConfigureAwait(false)).Select(r => r.State).ToList();
        var paired = all.Where(p => p.Head.TakesPlace).Select(p => p.Apprentice!).ToHashSet(StringComparer.Ordinal);
        var taken = await _store.PlacesTakenAsync(cancel).ConfigureAwait(false);
        var mentors = candidates.Where(c => IsMentor(c.Id)).Select(c => c.AsMentor(SubDistrict(c.Id), levels(c.Id), taken.GetValueOrDefault(c.Id), PairFeedback.Satisfaction(all, c.Id)));
        var apprentices = candidates.Where(c => !IsMentor(c.Id) && !paired.Contains(c.Id)).Select(c => c.AsApprentice(SubDistrict(c.Id), levels(c.Id)));
        return new StableMatching(rules, seed).Of(apprentices, mentors);
    }

    /// <summary>Proposes two people to each other.</summary>
    /// <param name="actor">An organiser of both.</param>
    /// <param name="apprentice">Id of the apprentice.</param>
    /// <param name="mentor">Id of the mentor.</param>
    /// <param name="score">Score of the matching; null when chosen by hand.</param>
    /// <param name="now">When.</param>
    /// <param name="cancel">Cancels waiting.</param>
    public async ValueTask<(Pair? Pair, Refusal? Refusal)> ProposeAsync(Actor actor, string apprentice, string mentor, PairScore? score, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        foreach (var person in (string[])[apprentice, mentor])
        {
            if (await gate.AskAsync(actor, Right.ArrangePairs, directory.TargetOf(person), about: null, now, cancel).ConfigureAwait(false) is { } denied)
            {
                return (null, denied);
            }

            if (directory.Find(person) is not { IsActive: true })
            {
                return (null, new Refusal("person.unknown"));
            }
        }

        if (!IsMentor(mentor))
        {
            return (null, new Refusal("pair.no_mentor"));
        }

        var (one, other) = ((await _profiles.Reader.LoadAsync(apprentice, cancel).ConfigureAwait(false)).State, (await _profiles.Reader.LoadAsync(mentor, cancel).ConfigureAwait(false)).State);
        var none = ImmutableSortedDictionary<string, decimal>.Empty;
        var all = (await _store.Reader.LoadAllAsync(cancel).ConfigureAwait(false)).Select(r => r.State);
        var change = await _store.ProposeAsync(
            $"pair-{ShortNames.Draw(random, IdLength)}",
            one.AsApprentice(SubDistrict(apprentice), none),
            other.AsMentor(SubDistrict(mentor), none, apprentices: 0, PairFeedback.Satisfaction(all, mentor)),
            score,
            now,
            actor.Id,
            cancel).ConfigureAwait(false);
        return change.IsDone ? (change.Record.State, null) : (null, change.Refusal);
    }

    /// <summary>Pairs the actor may see: their own, and those they arrange; by id.</summary>
    public async ValueTask<ImmutableArray<Pair>> ListAsync(Actor actor, CancellationToken cancel) =>
        [.. (await _store.Reader.LoadAllAsync(cancel).ConfigureAwait(false)).Select(r => r.State).Where(p => p.Apprentice is not null && (p.SideOf(actor.Id) is not null || IsArranger(actor, p)))];

    /// <summary>One pair.</summary>
    public async ValueTask<(Pair? Pair, Refusal? Refusal)> FindAsync(Actor actor, string id, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var pair = (await _store.Reader.LoadAsync(id, cancel).ConfigureAwait(false)).State;
        var isHidden = pair.Apprentice is null
            || (pair.SideOf(actor.Id) is null && !IsArranger(actor, pair) && await gate.AskAsync(actor, Right.ArrangePairs, directory.TargetOf(pair.Apprentice), $"pair/{id}", now, cancel).ConfigureAwait(false) is not null);
        return isHidden ? (null, new Refusal("pair.unknown", id)) : (pair, null);
    }

    /// <summary>True when somebody arranges this pair: sees all its forms.</summary>
    public bool IsArranger(Actor actor, Pair pair)
    {
        ArgumentNullException.ThrowIfNull(pair);
        return gate.Rules.May(actor, Right.ArrangePairs, directory.TargetOf(pair.Apprentice)) || gate.Rules.May(actor, Right.ArrangePairs, directory.TargetOf(pair.Mentor));
    }

    /// <summary>One of the two says yes or, with <paramref name="isNo"/>, no.</summary>
    public ValueTask<(Pair? Pair, Refusal? Refusal)> ConfirmAsync(Actor actor, string id, string person, DateOnly start, bool isNo, string? words, DateTimeOffset now, CancellationToken cancel) =>
        DoAsync(actor, id, person, pair => isNo ? _store.Decisions.Decline(pair, words, now, person) : _store.Decisions.Confirm(pair, start, now, person), now, cancel);

    /// <summary>Changes without blame.</summary>
    public async ValueTask<(Pair? Pair, Refusal? Refusal)> ChangeAsync(Actor actor, string id, string person, string? words, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        var (pair, refusal) = await FindAsync(actor, id, now, cancel).ConfigureAwait(false);
        if (pair is null)
        {
            return (null, refusal);
        }

        var before = await _store.ChangesOfAsync(pair.Apprentice!, cancel).ConfigureAwait(false);
        return await DoAsync(actor, id, person, p => _store.Decisions.Change(p, before, words, today, now, person), now, cancel).ConfigureAwait(false);
    }

    /// <summary>Ends before its time, with a reason; without one it finishes, in the last week or later.</summary>
    public ValueTask<(Pair? Pair, Refusal? Refusal)> EndAsync(Actor actor, string id, string person, string? words, bool isFinished, DateOnly today, DateTimeOffset now, CancellationToken cancel) =>
        DoAsync(actor, id, person, pair => isFinished ? _store.Decisions.Finish(pair, today, now, person) : _store.Decisions.End(pair, words, now, person), now, cancel);

    /// <summary>Ticks a step of the plan.</summary>
    public ValueTask<(Pair? Pair, Refusal? Refusal)> DoStepAsync(Actor actor, string id, string person, string step, DateOnly on, DateTimeOffset now, CancellationToken cancel) =>
        DoAsync(actor, id, person, pair => _store.Decisions.DoStep(pair, step, on, now, person), now, cancel);

    /// <summary>Fills in a form; an organiser fills in what a third party said.</summary>
    public ValueTask<(Pair? Pair, Refusal? Refusal)> FillAsync(Actor actor, string id, string person, PairForm form, ImmutableSortedDictionary<string, int> answers, string? words, DateOnly today, DateTimeOffset now, CancellationToken cancel) =>
        DoAsync(actor, id, person, pair => _store.Decisions.Fill(pair, form, answers, words, today, now, person), now, cancel);

    /// <inheritdoc/>
    public void Dispose() => _store.Dispose();

    private async ValueTask<(Pair? Pair, Refusal? Refusal)> DoAsync(Actor actor, string id, string person, Func<Pair, Decision<PairEvent>> decide, DateTimeOffset now, CancellationToken cancel)
    {
        var (pair, refusal) = await FindAsync(actor, id, now, cancel).ConfigureAwait(false);
        if (pair is null)
        {
            return (null, refusal);
        }

        // In one's own name one confirms; an organiser arranges. Nobody but the local user stands for another person.
        var isSide = pair.SideOf(person) is not null;
        var denied = await gate.AskAsync(actor, isSide ? Right.ConfirmPair : Right.ArrangePairs, directory.TargetOf(isSide ? person : pair.Apprentice), $"pair/{id}", now, cancel).ConfigureAwait(false);
        if (denied is not null || (person != actor.Id && !actor.IsLocal))
        {
            return (null, denied ?? new Refusal(AccessGate.DeniedCode));
        }

        var change = await _store.ChangeAsync(id, decide, cancel).ConfigureAwait(false);
        return change.IsDone ? (change.Record.State, null) : (null, change.Refusal);
    }

    private async ValueTask<Refusal?> AskAsync(Actor actor, string person, string about, DateTimeOffset now, CancellationToken cancel) =>
        await gate.AskAsync(actor, actor.Id == person ? Right.ConfirmPair : Right.ArrangePairs, directory.TargetOf(person), about, now, cancel).ConfigureAwait(false);

    private bool IsMentor(string person) => directory.Find(person)?.Is(Role.Mentor) == true;

    private bool IsIn(Person person, string? unit) => unit is null || directory.Units.IsWithin(person.Unit, unit);

    private string? SubDistrict(string person) => directory.Units.Upwards(directory.Find(person)?.Unit).FirstOrDefault(u => u.Level == UnitLevel.SubDistrict)?.Id;
}
