using Simulator.Core.People.Access;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.People.Units;

/// <summary>Sets up units. Thread-safe; the only one that does in its store.</summary>
/// <param name="journal">The store.</param>
/// <param name="random">Draws ids.</param>
public sealed class UnitService(IJournal journal, IUnguessable random) : IDisposable
{
    private const int IdLength = 6;
    private const int LongestName = 40;

    private readonly RecordWriter<Unit, UnitEvent> _units = new(journal, UnitRecord.Kind);
    private readonly SemaphoreSlim _oneAtATime = new(1, 1);

    /// <summary>Sets up a unit under another one, or at the top for null; one of that name there is taken as it is.</summary>
    /// <returns>The unit, or a refusal <c>unit.bad_name</c>, <c>unit.unknown</c>, <c>unit.level</c>, <c>access.denied</c>.</returns>
    public ValueTask<(Unit? Unit, Refusal? Refusal)> SetUpAsync(Actor actor, string name, UnitLevel level, string? parent, DateTimeOffset now, CancellationToken cancel) =>
        AloneAsync(async (tree, rules) =>
        {
            var clean = CleanName(name);
            var refusal = clean is null ? new Refusal("unit.bad_name") : Misplaced(tree, level, parent) ?? Denied(rules, actor, parent);
            if (refusal is not null)
            {
                return (null, refusal);
            }

            if (Namesake(tree, clean!, parent) is { } there)
            {
                return there.Level == level ? (there, null) : (null, new Refusal("unit.level", there.Name));
            }

            string id;
            do
            {
                id = $"u-{ShortNames.Draw(random, IdLength)}";
            }
            while (tree.Find(id) is not null);

            return await DoAsync(id, new UnitSetUp { At = now, By = actor.Id, Name = clean!, Level = level, Parent = parent }, cancel).ConfigureAwait(false);
        }, cancel);

    /// <summary>Gives a unit another name.</summary>
    public ValueTask<(Unit? Unit, Refusal? Refusal)> RenameAsync(Actor actor, string id, string name, DateTimeOffset now, CancellationToken cancel) =>
        AloneAsync(async (tree, rules) =>
        {
            var clean = CleanName(name);
            var refusal = tree.Find(id) is not { } unit ? new Refusal("unit.unknown", id)
                : clean is null ? new Refusal("unit.bad_name")
                : Namesake(tree, clean, unit.Parent) is { } there && there.Id != id ? new Refusal("unit.name_taken", clean)
                : Denied(rules, actor, id);
            return refusal is not null ? (null, refusal) : await DoAsync(id, new UnitRenamed { At = now, By = actor.Id, Name = clean! }, cancel).ConfigureAwait(false);
        }, cancel);

    /// <summary>Puts a unit, with all below it, under another one.</summary>
    /// <returns>The unit, or a refusal; <c>unit.circle</c> when it would lie below itself.</returns>
    public ValueTask<(Unit? Unit, Refusal? Refusal)> MoveAsync(Actor actor, string id, string? parent, DateTimeOffset now, CancellationToken cancel) =>
        AloneAsync(async (tree, rules) =>
        {
            var refusal = tree.Find(id) is not { } unit ? new Refusal("unit.unknown", id)
                : tree.IsWithin(parent, id) ? new Refusal("unit.circle", unit.Name)
                : Namesake(tree, unit.Name, parent) is { } there && there.Id != id ? new Refusal("unit.name_taken", unit.Name)
                : Misplaced(tree, unit.Level, parent) ?? Denied(rules, actor, id) ?? Denied(rules, actor, parent);
            return refusal is not null ? (null, refusal) : await DoAsync(id, new UnitMoved { At = now, By = actor.Id, Parent = parent }, cancel).ConfigureAwait(false);
        }, cancel);

    /// <summary>Closes a unit: nobody new is put there, nothing is lost.</summary>
    public ValueTask<(Unit? Unit, Refusal? Refusal)> CloseAsync(Actor actor, string id, DateTimeOffset now, CancellationToken cancel) =>
        AloneAsync(async (tree, rules) =>
        {
            var refusal = tree.Find(id) is null ? new Refusal("unit.unknown", id) : Denied(rules, actor, id);
            return refusal is not null ? (null, refusal) : await DoAsync(id, new UnitClosed { At = now, By = actor.Id }, cancel).ConfigureAwait(false);
        }, cancel);

    /// <inheritdoc/>
    public void Dispose() => _oneAtATime.Dispose();

    private static string? CleanName(string name) => PersonalText.Clean(name, LongestName)?.Replace(UnitTree.Separator, '／');

    private static Refusal? Denied(AccessRules rules, Actor actor, string? unit) =>
        rules.May(actor, Right.ManageUnits, AccessTarget.OfUnit(unit)) ? null : new Refusal(AccessGate.DeniedCode);

    private static Refusal? Misplaced(UnitTree tree, UnitLevel level, string? parent) =>
        parent is null ? null
        : tree.Find(parent) is not { IsClosed: false } above ? new Refusal("unit.unknown", parent)
        : above.Level < level ? null
        : new Refusal("unit.level", above.Name);

    private static Unit? Namesake(UnitTree tree, string name, string? parent)
    {
        var folded = PersonalText.Fold(name);
        return tree.Below(parent).FirstOrDefault(u => PersonalText.Fold(u.Name) == folded);
    }

    private async ValueTask<(Unit? Unit, Refusal? Refusal)> DoAsync(string id, UnitEvent happened, CancellationToken cancel)
    {
        var change = await _units.ChangeAsync(id, _ => happened, cancel).ConfigureAwait(false);
        return (change.Record.State, change.Refusal);
    }

    private async ValueTask<(Unit? Unit, Refusal? Refusal)> AloneAsync(Func<UnitTree, AccessRules, ValueTask<(Unit? Unit, Refusal? Refusal)>> act, CancellationToken cancel)
    {
        await _oneAtATime.WaitAsync(cancel).ConfigureAwait(false);
        try
        {
            var tree = await PeopleDirectory.LoadUnitsAsync(journal, cancel).ConfigureAwait(false);
            return await act(tree, new AccessRules(tree)).ConfigureAwait(false);
        }
        finally
        {
            _oneAtATime.Release();
        }
    }
}
