using System.Collections.Immutable;
using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.People.Units;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Reviews;
using Simulator.Core.Reviews.Agreement;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Tests.Sessions;

namespace Simulator.Core.Tests.Reviews;

/// <summary>A store with played sessions, two trainees, two mentors and a judge of one unit, and a mentor of another.</summary>
internal sealed class ReviewRoom
{
    public static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    /// <summary>The full case with eight dimensions, so that levels can be set.</summary>
    public static readonly Scenario Case = FullCase.Full with
    {
        Weights = Enumerable.Range(1, 8).ToImmutableSortedDictionary(i => $"C{i}", i => i == 1 ? 16 : 12, StringComparer.Ordinal),
        Shared = FullCase.Full.Shared with
        {
            Competencies = [.. Enumerable.Range(1, 8).Select(i => new Competency($"C{i}", $"维度{i}", "", [], [new(2, "", [Evidence.TinyCase.Cond("turn >= 1")])], "练一次"))],
        },
    };

    public readonly InMemoryJournal Journal = new(TimeProvider.System);
    public readonly InMemoryAccessLog Log = new();

    public ReviewRoom()
    {
        var units = new UnitTree([new Unit("north", "北片", UnitLevel.Community, null), new Unit("south", "南片", UnitLevel.Community, null)]);
        People = new PeopleDirectory(
            [Person("p-anna", "north", Role.Trainee), Person("p-bert", "north", Role.Trainee), Person("p-mary", "north", Role.Mentor), Person("p-max", "north", Role.Mentor),
             Person("p-judy", "north", Role.Judge), Person("p-sven", "south", Role.Mentor), Person("p-boss", null, Role.Administrator) with { WasAdministrator = true }],
            units);
        Door = new ReviewDoor(Journal, (_, _) => ValueTask.FromResult<Scenario?>(Case), People, new AccessGate(People.Rules, Log));
        Desk = new ReviewDesk(Journal, Door);
        Agreement = new AgreementDesk(Door, AgreementRules.Default);
        Pages = new ReviewPages(Door, Agreement, ReviewRules.Default);
        Backlog = new ReviewBacklog(Door, ReviewRules.Default);
    }

    public PeopleDirectory People { get; }
    public ReviewDoor Door { get; }
    public ReviewDesk Desk { get; }
    public AgreementDesk Agreement { get; }
    public ReviewPages Pages { get; }
    public ReviewBacklog Backlog { get; }
    public Actor Anna => As("p-anna");
    public Actor Mary => As("p-mary");
    public Actor Max => As("p-max");
    public Actor Judy => As("p-judy");

    public Actor As(string id) => Actor.Of(People.Find(id)!);

    /// <summary>Plays and judges a session; with a threat by default, so that R05 is suspected.</summary>
    public async Task PlayAsync(string id, string? person = "p-anna", params string[] turns)
    {
        var runner = (await SessionRunner.StartAsync(
            Journal, new NotationReader(), new ScriptedVoice(), Case, new SessionOptions(id, 7, SessionMode.Practice, null, "hash", ScoringVersion.Current, person), default)).Runner;
        foreach (var turn in (turns.Length == 0 ? FullCase.Story : turns).TakeWhile(_ => runner.State.Ended is null))
        {
            await runner.TakeTurnAsync(turn, null, default);
        }

        await runner.LeaveAsync(default);
        await SessionJudge.JudgeAsync(Journal, await SessionHistory.LoadAsync(Journal, id, (_, _) => ValueTask.FromResult<Scenario?>(Case), default), default);
    }

    public async Task<ReviewPage> PageAsync(Actor actor, string session) =>
        (await Pages.OfAsync(actor, session, System.Globalization.CultureInfo.InvariantCulture, Noon, default)).Page.ShouldNotBeNull();

    public static OwnMarks Marks(int level, int overall = 3) =>
        new(Enumerable.Range(1, 8).ToImmutableSortedDictionary(i => $"C{i}", _ => (int?)level, StringComparer.Ordinal), overall, []);

    private static Person Person(string id, string? unit, Role role) =>
        new(id) { Pseudonym = "学员-" + id[2..], Unit = unit, Roles = [new RoleGrant(role, unit)], IsActive = true };
}
