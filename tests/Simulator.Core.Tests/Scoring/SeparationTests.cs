using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Evidence.TinyCase;

namespace Simulator.Core.Tests.Scoring;

/// <summary>The shared data tells ways of playing apart. Acts are given as <c>acts|to|topic</c>, clauses by <c>;</c>, turns by line.</summary>
public sealed class SeparationTests
{
    private const string Good = """
        separate_parties safety_action|*
        identify_self courtesy_encourage|wang
        reflect_emotion|wang;safety_action|wang|valve
        verify_fact|wang|rent;record_written|wang
        identify_self|sang;courtesy_encourage|sang
        protect_privacy open_question|sang
        reflect_emotion|sang;summarize_confirm|sang
        thank_affirm|sang;commit_specific refer_resource|sang
        verify_fact|sang|valve;open_question|sang|valve
        summarize_confirm|wang;reflect_emotion|wang|rent
        explain_policy state_boundary|wang|rent
        elicit_opinion|wang|rent;elicit_opinion|sang|valve
        explain_policy|sang|valve;commit_specific|sang
        build_consensus record_written|wang;build_consensus|sang
        schedule_followup|wang;schedule_followup|sang;thank_affirm|wang
        """;

    private const string Fair = """
        identify_self|wang
        reflect_emotion|wang
        verify_fact|wang
        explain_policy|wang|rent
        verify_fact|sang|valve
        elicit_opinion|wang
        safety_action|*|valve
        commit_specific|wang
        perfunctory|sang
        schedule_followup|wang
        """;

    private const string Poor = """
        explain_policy|wang
        command|wang
        officialese|wang
        shirk|wang
        blame_lecture|sang
        threaten|sang
        """;

    private static readonly ImmutableArray<(int Points, string Dimension)> Actions =
        [(18, "C1"), (14, "C3"), (12, "C4"), (10, "C5"), (12, "C6"), (10, "C8"), (14, "C6"), (10, "C7")];

    private static readonly Scenario Case = Tiny with
    {
        Shared = Tiny.Shared with { Competencies = SharedYaml.Competencies, RedLines = SharedYaml.RedLines, Topics = SharedYaml.Topics },
        Weights = Weights(14, 8, 16, 14, 12, 20, 10, 6),
        KeyActions =
        [
            .. Actions.Select((a, i) => new KeyAction { Id = $"k{i + 1}", Title = "", Dimension = a.Dimension, Points = a.Points, Done = Cond("always"), Advice = "" }),
        ],
        Laws = [new("a", Cond("did(explain_policy, topic:rent)"), null), new("b", Cond("did(explain_policy, topic:valve)"), null)],
    };

    private static string EveryAct => string.Join(';', Acts.All.Where(a => a.Polarity() == ActPolarity.Positive).Select(a => a.Id() + "|wang"));

    [Fact]
    public void Good_work_is_exemplary() => Total(Good, 45, 60, promises: 2, every: 1).ShouldBeGreaterThanOrEqualTo(85);

    [Fact]
    public void Middling_work_is_middling() => Total(Fair, 62, 40, promises: 1, every: 2).ShouldBeInRange(50, 72);

    [Fact]
    public void Bad_work_is_near_the_floor() => Total(Poor, 95, 5).ShouldBeLessThan(25);

    [Fact]
    public void Reciting_every_act_each_turn_does_not_pass_even_with_half_of_the_key_actions() =>
        Total(string.Join('\n', Enumerable.Repeat(EveryAct, 8)), 65, 35, promises: 2, every: 2).ShouldBeLessThan(60);

    [Fact]
    public void Empathy_alone_earns_little() =>
        Total(string.Join('\n', Enumerable.Repeat("reflect_emotion|wang", 10)), 63, 35).ShouldBeLessThan(30);

    [Fact]
    public void Saying_it_all_again_brings_no_more_points() =>
        Total(Good + "\n" + Good, 45, 60, promises: 2, every: 1).ShouldBeLessThanOrEqualTo(Total(Good, 45, 60, promises: 2, every: 1));

    // every: each n-th key action is done (0: none); moods run straight from trust 30 and anger 75 to the figures given.
    private static decimal Total(string play, double anger, double trust, int promises = 0, int every = 0)
    {
        var turns = play.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var scene = turns.Aggregate(Start with { Scenario = Case }, (s, turn) => s.Turn([.. turn.Trim().Split(';').Select(Clause)]));
        scene = scene with
        {
            Promises = [.. Enumerable.Range(1, promises).Select(i => new Promise($"p{i}", 3, default, [], [], 4, new TextSpan(0, 2), 5, false, false, PromiseStatus.Kept))],
            Revealed = Case.Facts.Take(every == 0 ? 0 : 2 / every).ToImmutableSortedDictionary(f => f.Id, _ => new Moment(3, 3), StringComparer.Ordinal),
        };
        return ScoreCardBuilder.Build(new()
        {
            Final = scene,
            Ending = EndingKind.Fair,
            ValidTurns = turns.Length,
            Moods = [.. Enumerable.Range(0, turns.Length + 1).Select(t => new TurnMoods(t, Moods((double)t / turns.Length)))],
            KeyActions =
            [
                .. Case.KeyActions
                    .Where((_, i) => every > 0 && i % every == 0)
                    .Select(a => new KeyActionEvidence(a.Id, KeyActionStatus.Done, 1, new TextSpan(0, 8))),
            ],
        }).Total!.Value;

        ImmutableSortedDictionary<string, Mood> Moods(double share)
        {
            var mood = new Mood(30 + ((trust - 30) * share), 75 + ((anger - 75) * share), 50, 25 + ((trust - 30) * share * 0.6), 50, 40, 20, 0);
            return ImmutableSortedDictionary<string, Mood>.Empty.Add("sang", mood).Add("wang", mood);
        }
    }

    private static ActEntry Clause(string text)
    {
        var parts = text.Split('|');
        return Said(parts[0], parts[1], parts.Length > 2 ? parts[2] : null);
    }
}
