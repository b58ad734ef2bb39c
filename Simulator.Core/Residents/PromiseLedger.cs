using System.Collections.Immutable;
using Simulator.Core.Residents.Crowds;
using Simulator.Core.Residents.Moods;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents;

/// <summary>What settling a promise changed.</summary>
/// <param name="Promise">The promise with its new status.</param>
/// <param name="Residents">New states of the residents it touched, in the order given.</param>
/// <param name="Crowd">The whole nameless crowd afterwards.</param>
public sealed record Settlement(Promise Promise, ImmutableArray<ResidentState> Residents, ImmutableArray<CrowdMember> Crowd);

/// <summary>Brings promises to account: kept, broken, or exposed as hollow (domain 3.2 note, 3.5, 3.7). Pure and thread-safe.</summary>
public sealed class PromiseLedger
{
    private readonly MoodModel _moods;
    private readonly ImmutableSortedDictionary<MoodKey, double> _kept;
    private readonly ImmutableSortedDictionary<MoodKey, double> _broken;
    private readonly ImmutableSortedDictionary<MoodKey, double> _keptSeen;
    private readonly ImmutableSortedDictionary<MoodKey, double> _cheatedSeen;

    /// <summary>A ledger with these numbers.</summary>
    public PromiseLedger(MoodRules rules)
        : this(new MoodNumbers(rules))
    {
    }

    internal PromiseLedger(MoodNumbers numbers)
    {
        _moods = new MoodModel(numbers);
        _kept = numbers.Row("promise.kept").ToDelta();
        _broken = numbers.Row("promise.broken").ToDelta();
        _keptSeen = numbers.Row("promise.kept_seen").ToDelta();
        _cheatedSeen = numbers.Row("promise.cheated_seen").ToDelta();
    }

    /// <summary>Open promises whose deadline has passed: a deed in the minute of the deadline is still in time.</summary>
    public static ImmutableArray<Promise> Due(ImmutableArray<Promise> promises, int minute) =>
        [.. promises.Where(p => p.Status == PromiseStatus.Open && p.DueMinute < minute)];

    /// <summary>Settles one promise for everybody it touches: those it was made to, and if it was public those who see what became of it.</summary>
    /// <param name="promise">An open promise.</param>
    /// <param name="status">Kept, broken or exposed.</param>
    /// <param name="residents">States of all residents.</param>
    /// <param name="witnesses">Ids of residents who are in the crowd or on the scene; those in <see cref="Promise.To"/> may be among them.</param>
    /// <param name="crowd">The nameless.</param>
    /// <exception cref="ArgumentException">The promise is settled already, or the status settles nothing.</exception>
    public Settlement Settle(
        Promise promise,
        PromiseStatus status,
        ImmutableArray<ResidentState> residents,
        IReadOnlyCollection<string> witnesses,
        ImmutableArray<CrowdMember> crowd)
    {
        ArgumentNullException.ThrowIfNull(promise);
        if (promise.Status != PromiseStatus.Open || status == PromiseStatus.Open)
        {
            throw new ArgumentException($"Promise {promise.Id} cannot go from {promise.Status} to {status}.", nameof(status));
        }

        var kept = status == PromiseStatus.Kept;
        var seen = kept ? _keptSeen : _cheatedSeen;
        var changed = ImmutableArray.CreateBuilder<ResidentState>();
        foreach (var state in residents)
        {
            if (promise.To.Contains(state.Id))
            {
                changed.Add(kept ? Kept(state, promise.Public) : LetDown(state));
            }
            else if (promise.Public && witnesses.Contains(state.Id))
            {
                changed.Add(_moods.Apply(state, seen));
            }
        }

        return new Settlement(
            promise with { Status = status },
            changed.ToImmutable(),
            promise.Public ? [.. crowd.Select(m => CrowdInterventions.Apply(m, seen))] : crowd);
    }

    // Healed first, so that the trust regained is not cut at the ceiling of the scar just healed.
    private ResidentState Kept(ResidentState state, bool inPublic) => _moods.Apply(inPublic ? Scars.Heal(state) : state, _kept);

    private ResidentState LetDown(ResidentState state) => _moods.Apply(state, _broken) with { DistrustsPromises = true };
}
