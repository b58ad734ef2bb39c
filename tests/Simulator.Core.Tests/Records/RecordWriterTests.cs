using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Tests.Records;

public sealed class RecordWriterTests
{
    private readonly InMemoryJournal _journal = new(TimeProvider.System);

    private RecordWriter<Shelf, ShelfEvent> Writer => new(_journal, Shelf.Kind);

    [Fact]
    public async Task A_change_is_recorded_and_read_back_with_its_words()
    {
        var change = await Writer.ChangeAsync("a", _ => Shelf.Put("一本旧书"), default);

        change.IsDone.ShouldBeTrue();
        var record = await Writer.Reader.LoadAsync("a", default);
        record.Version.ShouldBe(1);
        record.State.Titles.ShouldBe(["一本旧书"]);
        (await Writer.Reader.TrailAsync("a", default)).ShouldBe([Shelf.Put("一本旧书")]);
    }

    [Fact]
    public async Task Words_stand_in_the_erasable_content_only()
    {
        await Writer.ChangeAsync("a", _ => Shelf.Put("一本旧书"), default);

        var stored = (await _journal.ReadAsync(new StreamId("note", "a"), 0, default)).ShouldHaveSingleItem();
        stored.Body.ShouldNotContain("书");
        stored.Body.ShouldContain("red");
        stored.Content.ShouldNotBeNull();
    }

    [Fact]
    public async Task Erased_words_are_gone_and_the_record_still_folds()
    {
        await Writer.ChangeAsync("a", _ => Shelf.Put("一本旧书"), default);

        (await Writer.EraseWordsAsync("a", default)).ShouldBe(1);

        (await Writer.Reader.LoadAsync("a", default)).State.Titles.ShouldBe([null]);
    }

    [Fact]
    public async Task A_refusal_records_nothing()
    {
        var change = await Writer.ChangeAsync("a", _ => new Refusal("shelf.closed", "a"), default);

        change.Refusal.ShouldBe(new Refusal("shelf.closed", "a"));
        (await Writer.Reader.LoadAsync("a", default)).Exists.ShouldBeFalse();
    }

    [Fact]
    public async Task A_change_upon_an_old_look_is_refused()
    {
        await Writer.ChangeAsync("a", _ => Shelf.Put("甲"), default);
        await Writer.ChangeAsync("a", _ => Shelf.Put("乙"), default);

        var change = await Writer.ChangeAsync("a", _ => Shelf.Taken(), default, seen: 1);

        change.Refusal.ShouldBe(Refusal.ChangedMeanwhile);
        change.Record.State.Titles.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_is_overtaken_decides_again_on_what_stands()
    {
        var isFirst = true;
        var change = await Writer.ChangeAsync("a", shelf =>
        {
            if (isFirst)
            {
                isFirst = false;
                Writer.ChangeAsync("a", _ => Shelf.Put("快手的"), default).AsTask().IsCompletedSuccessfully.ShouldBeTrue();
            }

            return shelf.Titles.IsEmpty ? Shelf.Put("慢手的") : Shelf.Taken();
        }, default);

        change.Record.State.ShouldSatisfyAllConditions(s => s.Titles.ShouldBeEmpty(), s => s.Removed.ShouldBe(1));
    }

    [Fact]
    public async Task Writers_at_once_lose_nothing()
    {
        await Task.WhenAll(Enumerable.Range(0, 5).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 10; i++)
            {
                (await Writer.ChangeAsync("a", _ => Shelf.Put($"{writer}-{i}"), default)).IsDone.ShouldBeTrue();
            }
        })));

        (await Writer.Reader.LoadAsync("a", default)).State.Titles.Distinct().Count().ShouldBe(50);
    }

    [Fact]
    public async Task A_listing_shows_heads_without_words()
    {
        await Writer.ChangeAsync("a", _ => Shelf.Put("一本旧书"), default);

        (await Writer.Reader.ListAsync(default)).ShouldHaveSingleItem().Head.ShouldBe("""{"things":1}""");
    }
}
