using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Tests.Sessions;
using static Simulator.Core.Tests.Sessions.LittleCase;

namespace Simulator.Core.Tests.Residents.Directing;

public sealed class QuestionsTests
{
    private static LineBank Asking(string cue, params (string Text, string? Asks)[] lines) =>
        new("wang", null, cue, null, [], [.. lines.Select((l, i) => new Line($"asking/{cue}/{i}", l.Text, null, l.Asks))]);

    private static Scenario With(params LineBank[] banks) => Little with { Lines = [.. Little.Lines, .. banks] };

    [Fact]
    public void Line_that_asks_makes_the_question_open_for_the_next_turn_alone()
    {
        var play = Play.Of(With(Asking("react:thank_affirm", ("谁去关？", "valve"))), "[thank_affirm to:wang]");
        play.Last.OfType<Directed>().Single().Directions[0].Asks.ShouldBe("valve");
        play.Scene.OpenQuestion.ShouldBe("valve");
        play.Take("[other to:sang]").Scene.OpenQuestion.ShouldBeNull();
    }

    [Fact]
    public void Line_that_asks_nothing_opens_no_question() =>
        Play.Of(With(Asking("react:thank_affirm", ("别客气。", null))), "[thank_affirm to:wang]").Scene.OpenQuestion.ShouldBeNull();

    [Fact]
    public void What_is_said_is_the_question_that_is_open()
    {
        var scenario = With(Asking("react:thank_affirm", ("谁去关？", "valve"), ("行吧。", null), ("几点回来？", "back"), ("嗯哼。", null)));
        var index = LineIndex.For(scenario);
        for (ulong seed = 1; seed <= 20; seed++)
        {
            var play = Play.Seeded(scenario, seed, "[thank_affirm to:wang]");
            var line = index.Find(play.Last.OfType<ResidentSpoke>().First().Line.LineId!)!;
            line.Asks.ShouldBe(play.Scene.OpenQuestion);
        }
    }

    [Fact]
    public void Questions_do_not_depend_on_what_was_worded_before()
    {
        var scenario = With(Asking("react:thank_affirm", ("谁去关？", "valve"), ("行吧。", null)));
        var play = Play.Of(scenario);
        var asked = Enumerable.Range(0, 6).Select(_ => play.Take("[thank_affirm to:wang]").Scene.OpenQuestion).ToList();
        var hostile = Play.Of(scenario with { Lines = [.. scenario.Lines.Select(b => b with { Lines = [.. b.Lines.Select(l => l with { Text = "同一句。" })] })] });
        Enumerable.Range(0, 6).Select(_ => hostile.Take("[thank_affirm to:wang]").Scene.OpenQuestion).ShouldBe(asked);
    }

    [Theory]
    [InlineData("好")]
    [InlineData("行啊")]
    public void Agreement_to_a_question_is_no_idle_talk_and_not_misunderstood(string words)
    {
        var play = Play.Of(With(Asking("react:thank_affirm", ("谁去关？", "valve"))), "[thank_affirm to:wang]");
        play.Take("[other to:wang]".Replace("[", words + " [", StringComparison.Ordinal));
        play.Scene.OffTopicTurns.ShouldBe(0);
    }
}
