using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Understanding;

namespace Simulator.Core.Tests.Sessions;

public sealed class EventCodecTests
{
    private static readonly Mood SomeMood = new(12.3456, 99.9999, 0, 50, 33.3333, 1, 2, 100);

    private static readonly ResidentState SomeState = new()
    {
        Id = "wang",
        Place = "stairs",
        Mood = SomeMood,
        RecentActs = [Act.Threaten, Act.ReflectEmotion],
        Level = 3,
        Withdrawn = true,
        Scars = 1,
        TurnsHeard = 9,
        DistrustsPromises = true,
    };

    private static readonly Clause SomeClause = new(
        new(2, 9),
        [Act.CommitSpecific, Act.ThankAffirm],
        ClauseMode.Done,
        true,
        true,
        ["wang", "*"],
        ["sang"],
        ["valve"],
        "room",
        new(new(2, 1), null, new(3, 2), null, 40),
        873);

    private static readonly SessionEvent[] All =
    [
        new SessionStarted("little", "hash", "r", "1", "1", ulong.MaxValue, SessionMode.Exam, "model", [SomeState], [new(SomeMood, 1.0 / 3, 0.9, true)], new("parent", 3, 17, "ab")),
        new SessionStarted("little", "hash", "r", "1", "1", 0, SessionMode.Practice, "scripted", [], [], null),
        new TraineeSpoke(1, 5),
        new TraineeSpoke(2, 6, "k-1"),
        new TurnRead(1, [new(SomeClause, "stairs", ["wang", "police"], 3)], "police", true, 2, 1),
        new TurnRead(1, [], null, false, 0, 0),
        new ClockMoved(5, "wait"),
        new ResidentChanged(SomeState, SomeMood, "inject:e1"),
        new CrowdChanged([new(SomeMood, 0.7, 0.1, false)]),
        new Moved("me", "room"),
        new Moved("wang", null),
        new FollowRefused("wang", "room"),
        new Flagged("up"),
        new ContactCalled("police"),
        new FactRevealed("f1", null),
        new FactRevealed("f1", "sang"),
        new PromiseMade(new("p1", 2, new(0, 5), ["wang"], ["back"], 3, new(1, 2), 44, false, true, PromiseStatus.Open)),
        new PromiseSettled("p1", PromiseStatus.Exposed),
        new InjectFired("e1", true),
        new InteractionHappened("d"),
        new KeyActionChanged("k1", KeyActionStatus.Partly, 3, new(1, 2)),
        new KeyActionChanged("k1", KeyActionStatus.Done, 3, null),
        new RedLineSuspected("R01", 4, null, 1, 4, true, null, "R01/0"),
        new RedLineSuspected("R05", 4, new(0, 3), null, null, false, 59, "case/0"),
        new CapSet(79, "有人受推搡"),
        new StageChanged("s0", "s1", "劝开了"),
        new TurnClosed(4, ImmutableSortedDictionary<string, int>.Empty.Add("anger(wang) < 40", 2)),
        new Directed(4, [new("wang", "tell", ["fact:f1:tell"], SomeMood, 5, Act.Threaten, "valve", ["f1"], ["f2"], new(3, 2), "back")]),
        new Directed(4, []),
        new ResidentSpoke(4, new("wang", "lines/1/2", new(0, 2), "valve", null, "拍桌子", "scripted")),
        new ResidentSpoke(4, new("wang", null, null, null, null, "拍桌子", "scripted")),
        new ResidentSpoke(4, new("wang", null, null, null, "模型的话", null, "model")),
        new HintGiven(3, "s0", 1),
        new SessionEnded("good", EndingKind.Good, "stage"),
        new SessionEnded(null, EndingKind.Left, "left"),
        new SessionResumed(7),
    ];

    private static StoredEvent Stored(NewEvent record) => new(1, record.Type, record.Version, record.Body, record.Content, false, default, "00");

    [Fact]
    public void Every_event_comes_back_as_it_was()
    {
        foreach (var happened in All)
        {
            Dump.Of(SessionEventCodec.Decode(Stored(SessionEventCodec.Encode(happened)))).ShouldBe(Dump.Of(happened), happened.GetType().Name);
        }
    }

    [Fact]
    public void No_kind_of_event_is_left_out() => typeof(SessionEvent).Assembly.GetTypes()
        .Where(t => t.IsSubclassOf(typeof(SessionEvent)))
        .Except(All.Select(e => e.GetType()))
        .ShouldBeEmpty();

    [Fact]
    public void Words_are_content_and_never_stand_in_a_body()
    {
        var model = SessionEventCodec.Encode(All.OfType<ResidentSpoke>().Last());
        var trainee = SessionEventCodec.Encode(new TraineeSpoke(1, 0), "学员的话");

        (model.Content, trainee.Content).ShouldBe(("模型的话", "学员的话"));
        model.Body.ShouldNotContain("模型的话");
        trainee.Body.ShouldBe("{\"turn\":1,\"minute\":0}");
    }

    [Fact]
    public void Erased_words_of_a_model_come_back_as_nothing()
    {
        var stored = Stored(SessionEventCodec.Encode(All.OfType<ResidentSpoke>().Last())) with { Content = null, ContentErased = true };

        ((ResidentSpoke)SessionEventCodec.Decode(stored)!).Line.ModelText.ShouldBeNull();
    }

    [Fact]
    public void Something_a_later_version_wrote_is_passed_over() =>
        SessionEventCodec.Decode(new(1, "scored", 1, "{}", null, false, default, "00")).ShouldBeNull();

    [Fact]
    public void A_turn_recorded_without_a_key_has_none() =>
        SessionEventCodec.Decode(new(1, "trainee_spoke", 1, "{\"turn\":3,\"minute\":2}", null, false, default, "00")).ShouldBe(new TraineeSpoke(3, 2));
}
