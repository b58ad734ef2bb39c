using Simulator.Core.Learning.Notes;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Tests.Learning;

public sealed class WeeklyNoteTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
    private static readonly WeekId Week = WeekId.Of(new DateOnly(2026, 11, 20));
    private static readonly NoteMarks Marks = new(3, [NoteCause.Communication], ["C3"], false, AdviceWish.Method);

    private static readonly NoteWords Specific = new(
        new BestThing("周三下午在4号楼劝住了两家", "先让每家说满三分钟", "一家一家听"),
        new WorstThing("卓嘎阿妈说“你们就会记本子”", "我当时急着填表", "我先问了身份证", "她结果不说话了，下次先坐下"));

    private static readonly NoteWords Vague = new(new BestThing("工作顺利", "大家配合", "继续努力"), new WorstThing("有点忙", "没什么", "都还行", "一般"));

    [Fact]
    public void A_note_that_names_time_words_choice_consequence_and_next_step_has_five_points()
    {
        var found = Specificity.Of("周二晚上我先关了阀，他说“你赔得起吗”，结果吵起来了，下次先看漏点。", SpecificityWords.Default);

        found.Points.ShouldBe(5);
        found.Missing.ShouldBeEmpty();
    }

    [Fact]
    public void A_note_of_empty_words_has_no_point_and_all_five_are_asked_for()
    {
        var found = Specificity.Of("工作顺利，大家都比较配合，继续努力。", SpecificityWords.Default);

        found.Points.ShouldBe(0);
        found.Missing.Length.ShouldBe(5);
    }

    [Fact]
    public void What_was_found_is_shown_with_the_writers_own_words()
    {
        const string Text = "在三单元门口，她说“别进来”。";
        var speech = Specificity.Of(Text, SpecificityWords.Default).Found.Single(f => f.Item == SpecificItem.Speech);

        speech.Span.Of(Text).ShouldBe("“别进来”");
    }

    [Fact]
    public void Specificity_is_recorded_when_the_note_is_written()
    {
        Written(Specific).Specificity.ShouldBe(5);
        Written(Vague).Specificity.ShouldBe(0);
    }

    [Fact]
    public void Nobody_writes_anothers_note() =>
        Fresh.Write("p-2", "p-1", Week, Specific, Marks, new NoteRules(), Now).Refusal.ShouldBe(new Refusal("note.not_own"));

    [Fact]
    public void A_note_longer_than_three_hundred_characters_is_refused_with_both_numbers()
    {
        var words = Specific with { HelpFrom = new string('帮', 300) };

        var refusal = Fresh.Write("p-1", "p-1", Week, words, Marks, new NoteRules(), Now).Refusal;

        refusal.ShouldNotBeNull().Code.ShouldBe("note.too_long");
        refusal.Values[1].ShouldBe("300");
    }

    [Fact]
    public void A_note_can_be_written_again_until_it_was_discussed()
    {
        var discussed = Apply(Written(Specific), Written(Specific).Discuss("p-9", Now));

        discussed.Write("p-1", "p-1", Week, Vague, Marks, new NoteRules(), Now).Refusal.ShouldBe(new Refusal("note.discussed", "2026w47"));
    }

    [Fact]
    public void Nobody_asks_themselves_what_is_missing() =>
        Written(Vague).Answer("p-1", "后来呢？", true, Now).Refusal.ShouldBe(new Refusal("note.own"));

    [Fact]
    public async Task An_erased_note_keeps_its_week_and_specificity_and_loses_its_words()
    {
        var writer = new RecordWriter<WeeklyNote, NoteEvent>(new InMemoryJournal(TimeProvider.System), WeeklyNote.Kind);
        var id = WeeklyNote.IdOf("p-1", Week);
        await writer.ChangeAsync(id, n => n.Write("p-1", "p-1", Week, Specific, Marks, new NoteRules(), Now), default);

        await writer.EraseWordsAsync(id, default);

        var note = (await writer.Reader.LoadAsync(id, default)).State;
        note.ShouldSatisfyAllConditions(n => n.Words.ShouldBeNull(), n => n.Specificity.ShouldBe(5), n => n.Week.ShouldBe("2026w47"));
    }

    [Theory]
    [InlineData(2026, 1, 1, "2026w01")]
    [InlineData(2027, 1, 1, "2026w53")]
    [InlineData(2024, 12, 30, "2025w01")]
    public void Weeks_are_those_of_iso_8601(int year, int month, int day, string expected)
    {
        WeekId.Of(new DateOnly(year, month, day)).ToString().ShouldBe(expected);
        WeekId.TryParse(expected, out var week).ShouldBeTrue();
        week.ToString().ShouldBe(expected);
    }

    [Theory]
    [InlineData("2026w54")]
    [InlineData("2027w53")]
    [InlineData("2026-47")]
    [InlineData(null)]
    public void What_is_no_week_is_not_taken_for_one(string? text) => WeekId.TryParse(text, out _).ShouldBeFalse();

    private static WeeklyNote Fresh => WeeklyNote.Kind.Start("p-1-2026w47");

    private static WeeklyNote Written(NoteWords words) => Apply(Fresh, Fresh.Write("p-1", "p-1", Week, words, Marks, new NoteRules(), Now));

    private static WeeklyNote Apply(WeeklyNote note, Decision<NoteEvent> decision)
    {
        decision.Refusal.ShouldBeNull();
        return decision.Events.Aggregate(note, WeeklyNote.Kind.Fold);
    }
}
