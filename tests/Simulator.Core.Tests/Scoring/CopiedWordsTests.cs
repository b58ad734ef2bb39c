using Simulator.Core.Evidence;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Tests.Sessions;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Sessions.LittleCase;

namespace Simulator.Core.Tests.Scoring;

public sealed class CopiedWordsTests
{
    private static readonly Scenario Talkative = Little with
    {
        Facts = [new() { Id = "f1", Resident = "sang", Text = "老伴达珍刚确诊认知障碍，半夜起来用过水。", Trust = 90, Clue = "…" }],
        Stages = [Little.Stages[0] with { Speakers = ["wang"] }],
        Lines = [.. Little.Lines, Lines("wang", "open:s0", "你来得正好！你看看我这一屋子的水{topic}谁来赔我的料子", "你来得正好！你看看我这一屋子的水，谁来赔我")],
    };

    private static string Copied(Scenario scenario, params string[] turns)
    {
        var play = Play.Of(scenario, turns);
        return string.Join(" / ", SessionRecord.Of(play.History).Copied.Select(q => q.Span.Of(play.State.Words[q.Turn - 1]!)));
    }

    [Theory]
    [InlineData("[reflect_emotion 您说，你看看我这一屋子的水谁来赔]")]
    [InlineData("[reflect_emotion 你看看我这一屋子的水，谁来赔，您急]")] // marks do not matter
    [InlineData("[reflect_emotion 你看看我這一屋子的水，誰來賠]")] // nor the script
    public void A_residents_line_said_back_is_copied(string turn) => Copied(Talkative, turn).ShouldBe(turn);

    [Theory]
    [InlineData("[reflect_emotion 一屋子的水，换谁都急]")]
    [InlineData("[summarize_confirm 您是说，一屋子都是水，料子没人赔，对吗]")]
    [InlineData("")]
    public void Taking_up_a_few_words_is_listening(string turn) => Copied(Talkative, turn).ShouldBe("");

    [Fact]
    public void A_facts_text_is_copied_before_anybody_told_it() =>
        Copied(Talkative, "[summarize_confirm 达珍刚确诊认知障碍半夜起来用过水] [thank_affirm 谢谢]").ShouldBe("[summarize_confirm 达珍刚确诊认知障碍半夜起来用过水]");

    [Fact]
    public void A_line_that_was_not_yet_said_is_not_copied()
    {
        var later = Little with { Lines = [Lines("wang", "react:thank_affirm", "你少来这一套我等了整整三天三夜了")] };

        Copied(later, "[thank_affirm to:wang 你少来这一套我等了整整三天三夜了]").ShouldBe("");
        Copied(later, "[thank_affirm to:wang]", "[open_question to:wang 你少来这一套我等了整整三天三夜了]").ShouldNotBe("");
    }

    [Fact]
    public void How_long_a_copy_is_is_data() =>
        Copied(Talkative with { Shared = Talkative.Shared with { Scoring = new() { CopiedRun = 5 } } }, "[reflect_emotion 一屋子的水，换谁都急]").ShouldNotBe("");

    [Fact]
    public void Copied_clauses_bring_no_credit_and_their_harm_stays()
    {
        var play = Play.Of(Talkative, "[reflect_emotion+threaten 你看看我这一屋子的水谁来赔]");

        var entry = JudgedScope.Of(SessionRecord.Of(play.History)).Scene.Acts.Single();
        entry.Clause.Acts.ShouldBe([Act.Threaten]);
    }

    [Fact]
    public void A_short_clause_is_copied_when_all_of_it_is()
    {
        var runs = new ShownRuns(12);
        runs.Add("你看看我这一屋子的水谁来赔我的料子");
        const string Text = "你看看我，这一屋子的水，谁来赔，我给您记下";

        runs.Among(Text, [new(0, 5), new(5, 7), new(12, 4), new(16, 5)]).ShouldBe([new(0, 5), new(5, 7), new(12, 4)]);
    }
}
