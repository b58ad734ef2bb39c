using Simulator.Core.Evidence;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Evidence.TinyCase;

namespace Simulator.Core.Tests.Evidence;

public sealed class CreditedEvidenceTests
{
    private static string Credited(Scene scene, Func<ActEntry, bool>? parrots = null) => string.Join(
        '/',
        CreditedEvidence.Of(scene.Acts, ScoringRules.Default, parrots).Select(e => string.Join('+', e.Clause.Acts.Select(a => a.Id()))));

    [Fact]
    public void The_same_act_to_the_same_person_counts_once_a_stage()
    {
        var scene = Start.Turn(Said("reflect_emotion")).Turn(Said("reflect_emotion")).Turn(Said("reflect_emotion", "sang"));

        Credited(scene.Enter("s1").Turn(Said("reflect_emotion"))).ShouldBe("reflect_emotion/other/reflect_emotion/reflect_emotion");
    }

    [Fact]
    public void A_new_topic_makes_an_act_count_again() =>
        Credited(Start.Turn(Said("verify_fact", topics: "valve")).Turn(Said("verify_fact", topics: "rent")).Turn(Said("verify_fact", topics: "rent")))
            .ShouldBe("verify_fact/verify_fact/other");

    [Fact]
    public void A_list_of_acts_counts_for_three_clauses_and_harm_always() =>
        Credited(Start.Turn(
                Said("reflect_emotion"), Said("open_question"), Said("explain_policy"), Said("commit_specific"), Said("threaten"), Said("threaten")))
            .ShouldBe("reflect_emotion/open_question/explain_policy/other/threaten/threaten");

    [Fact]
    public void Copied_words_and_words_to_the_system_bring_nothing() =>
        Credited(Start.Turn(Said("reflect_emotion"), Said("thank_affirm meta_manipulation"), Said("open_question")), e => e.Clause.Span.Start == 0)
            .ShouldBe("other/meta_manipulation/open_question");

    [Fact]
    public void Negated_and_planned_words_use_up_nothing() =>
        Credited(Start.Turn(Entry(ClauseMode.Intended, "reflect_emotion", "wang"), Said("reflect_emotion")))
            .ShouldBe("reflect_emotion/reflect_emotion");
}
