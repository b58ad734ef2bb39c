using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Evidence.TinyCase;

namespace Simulator.Core.Tests.Scoring;

public sealed class IndicatorsTests
{
    private static JudgedSession Session(Scene final, params Mood[] wang) => new()
    {
        Final = final,
        Ending = EndingKind.Fair,
        ValidTurns = 9,
        Moods = [.. wang.Select((m, i) => new TurnMoods(i, ImmutableSortedDictionary<string, Mood>.Empty.Add("wang", m)))],
    };

    private static double Of(string name, JudgedSession session) => JudgedScope.Of(session).Number("indicator", [name]);

    private static Mood Feel(double trust, double anger, double shame = 40) => new(trust, anger, 50, 30, 50, shame, 20, 0);

    [Theory]
    [InlineData("anger_drop", 0.75)]
    [InlineData("anger_rebound", 20)]
    [InlineData("trust_gain", 20)]
    [InlineData("trust_first3", 11)]
    [InlineData("shame_rise", 5)]
    [InlineData("cooperation_gain", 0)]
    public void Moods_are_judged_by_their_course(string name, double expected) => Of(name, Session(
        Start.Turn(Said("reflect_emotion")),
        Feel(30, 75), Feel(34, 60), Feel(38, 80, 45), Feel(41, 70), Feel(50, 45))).ShouldBe(expected, 1e-9);

    [Fact]
    public void Somebody_who_never_heard_the_trainee_is_not_judged() =>
        double.IsNaN(Of("anger_drop", Session(Start, Feel(30, 75), Feel(34, 20)))).ShouldBeTrue();

    [Theory]
    [InlineData("explain_policy reflect_emotion", 0)]
    [InlineData("reflect_emotion explain_policy", 1)]
    [InlineData("reflect_emotion", 1)]
    public void Empathy_comes_before_policy(string order, double expected) =>
        Of("empathy_first", Session(order.Split(' ').Aggregate(Start, (scene, act) => scene.Turn(Said(act))))).ShouldBe(expected);

    [Fact]
    public void Talk_and_promises_are_counted_over_credited_evidence()
    {
        var scene = Start.Turn(Said("open_question")).Turn(Said("open_question")).Turn(Said("verify_fact"), Said("verify_fact", "sang")) with
        {
            Promises =
            [
                new("p1", 1, default, [], [], 4, new TextSpan(0, 2), 5, false, false, PromiseStatus.Kept),
                new("p2", 1, default, [], [], 2, null, null, false, false, PromiseStatus.Broken),
                new("p3", 1, default, [], [], 1, null, null, true, false, PromiseStatus.Open),
            ],
            Revealed = ImmutableSortedDictionary<string, Moment>.Empty.Add("f1", new(2, 2)),
        };
        var session = Session(scene);

        Of("open_share", session).ShouldBe(1.0 / 3, 1e-9);
        Of("helping_acts", session).ShouldBe(3);
        Of("promise_elements", session).ShouldBe(0.75);
        Of("promises_clear", session).ShouldBe(1);
        Of("promises_kept_share", session).ShouldBe(0.5);
        Of("fact_coverage", session).ShouldBe(0.5);
        Of("sides_balance", session).ShouldBe(1.0 / 3, 1e-9);
    }

    [Fact]
    public void Answering_a_safety_inject_within_two_turns_is_prompt()
    {
        var scene = Start.Turn().Fire("fire").Turn();

        Of("safety_prompt_share", Session(scene.Turn(Did("safety_action")))).ShouldBe(1);
        Of("safety_prompt_share", Session(scene.Turn().Turn(Did("safety_action")))).ShouldBe(0);
        double.IsNaN(Of("safety_prompt_share", Session(Start))).ShouldBeTrue();
    }
}
