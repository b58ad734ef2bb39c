using System.Text;
using Simulator.Core.Sessions.Journal;
using Simulator.Storage.Tests.Support;

namespace Simulator.Storage.Tests.Contract;

/// <summary>What every journal promises; one subclass for each.</summary>
public abstract class JournalContract : IAsyncLifetime, IDisposable
{
    private static readonly StreamId Session = Some.Session;

    protected ManualClock Clock { get; } = new();

    protected TempFolder Folder { get; } = new();

    protected abstract IJournal Journal { get; }

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public virtual Task DisposeAsync() => Task.CompletedTask;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Reading_an_unknown_stream_gives_no_events()
    {
        (await Journal.ReadAsync(Session, 0, Some.Never)).ShouldBeEmpty();
        (await Journal.ListAsync("session", Some.Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Appended_events_come_back_as_given_and_numbered_without_gaps()
    {
        NewEvent[] events = [Some.Spoken("您好，王阿姨。\0é😀"), Some.Moved(3), Some.Spoken(string.Empty)];

        var result = await Journal.AppendAsync(Session, 0, "k1", events, null, Some.Never);

        result.Outcome.ShouldBe(AppendOutcome.Appended);
        result.Version.ShouldBe(3);
        var stored = await Journal.ReadAsync(Session, 0, Some.Never);
        stored.Select(e => e.N).ShouldBe([1, 2, 3]);
        stored.Select(e => new NewEvent(e.Type, e.Version, e.Body, e.Content)).ShouldBe(events);
        stored.ShouldAllBe(e => !e.ContentErased && e.RecordedAt == ManualClock.Start);
        stored[2].Hash.ShouldBe(result.HeadHash);
    }

    [Fact]
    public async Task Reading_after_a_number_leaves_out_what_comes_before()
    {
        await Journal.AppendTurnAsync(Session, 1);
        await Journal.AppendTurnAsync(Session, 2);

        (await Journal.ReadAsync(Session, 4, Some.Never)).Select(e => e.N).ShouldBe([5, 6]);
        (await Journal.ReadAsync(Session, 6, Some.Never)).ShouldBeEmpty();
        (await Journal.ReadAsync(Session, 99, Some.Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_append_that_expects_another_version_conflicts_and_writes_nothing()
    {
        var first = await Journal.AppendTurnAsync(Session, 1);

        var result = await Journal.AppendAsync(Session, 2, "k2", Some.Turn(2), "{}", Some.Never);

        result.ShouldBe(new AppendResult(AppendOutcome.Conflict, 3, first.HeadHash));
        (await Journal.ReadAsync(Session, 0, Some.Never)).Count.ShouldBe(3);
        (await Journal.AppendAsync(Session, 3, "k2", Some.Turn(2), null, Some.Never)).Outcome.ShouldBe(AppendOutcome.Appended);
    }

    [Fact]
    public async Task An_append_to_a_new_stream_that_expects_events_conflicts()
    {
        var result = await Journal.AppendAsync(Session, 1, "k1", Some.Turn(1), null, Some.Never);

        result.ShouldBe(new AppendResult(AppendOutcome.Conflict, 0, null));
        (await Journal.ListAsync("session", Some.Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_retry_with_the_same_key_writes_nothing_again()
    {
        await Journal.AppendAsync(Session, 0, "k1", Some.Turn(1), null, Some.Never);
        var second = await Journal.AppendAsync(Session, 3, "k2", Some.Turn(2), null, Some.Never);

        var retry = await Journal.AppendAsync(Session, 0, "k1", Some.Turn(1), null, Some.Never);

        retry.ShouldBe(new AppendResult(AppendOutcome.AlreadyAppended, 6, second.HeadHash));
        retry.IsCommitted.ShouldBeTrue();
        (await Journal.ReadAsync(Session, 0, Some.Never)).Count.ShouldBe(6);
    }

    [Fact]
    public async Task A_key_of_another_stream_is_no_success()
    {
        await Journal.AppendAsync(Session, 0, "k1", Some.Turn(1), null, Some.Never);

        var result = await Journal.AppendAsync(StreamId.Session("s-2"), 0, "k1", Some.Turn(1), null, Some.Never);

        result.Outcome.ShouldBe(AppendOutcome.Conflict);
        result.Detail.ShouldNotBeNull();
        (await Journal.ReadAsync(StreamId.Session("s-2"), 0, Some.Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_chain_starts_from_the_streams_own_name()
    {
        var one = await Journal.AppendAsync(Session, 0, "k1", [Some.Moved(1)], null, Some.Never);
        var other = await Journal.AppendAsync(StreamId.Session("s-2"), 0, "k2", [Some.Moved(1)], null, Some.Never);

        one.HeadHash.ShouldNotBe(other.HeadHash);
        var link = new EventBytes(Some.Moved(1), []).Link(EventChain.Start(Session), 1, ManualClock.Start.ToUnixTimeMilliseconds());
        one.HeadHash.ShouldBe(Convert.ToHexStringLower(link));
    }

    [Fact]
    public async Task Erasing_takes_the_words_and_leaves_numbers_bodies_and_chain()
    {
        await Journal.AppendTurnAsync(Session, 1);
        var before = await Journal.ReadAsync(Session, 0, Some.Never);

        (await Journal.EraseContentAsync(Session, Some.Never)).ShouldBe(2);

        var after = await Journal.ReadAsync(Session, 0, Some.Never);
        after.ShouldBe(before.Select(e => e with { Content = null, ContentErased = e.Content is not null }));
        (await Journal.EraseContentAsync(Session, Some.Never)).ShouldBe(0);
        (await Journal.EraseContentAsync(StreamId.Session("none"), Some.Never)).ShouldBe(0);
        await Journal.AppendTurnAsync(Session, 2);
        (await Journal.ReadAsync(Session, 0, Some.Never)).Count(e => e.Content is not null).ShouldBe(2);
    }

    [Fact]
    public async Task A_listing_shows_the_newest_change_first_by_order_not_by_clock()
    {
        await Journal.AppendAsync(StreamId.Session("a"), 0, "k1", Some.Turn(1), """{"title":"甲"}""", Some.Never);
        Clock.Now -= TimeSpan.FromDays(1);
        await Journal.AppendAsync(StreamId.Session("b"), 0, "k2", Some.Turn(1), null, Some.Never);
        await Journal.AppendAsync(new StreamId("review", "a"), 0, "k3", Some.Turn(1), null, Some.Never);
        var last = await Journal.AppendAsync(StreamId.Session("b"), 3, "k4", Some.Turn(2), null, Some.Never);

        var lines = await Journal.ListAsync("session", Some.Never);

        lines.Select(line => line.Stream.Id).ShouldBe(["b", "a"]);
        lines[0].ShouldBe(new StreamSummary(StreamId.Session("b"), 6, last.HeadHash!, "{}", Clock.Now, Clock.Now));
        lines[1].Head.ShouldBe("""{"title":"甲"}""");
    }

    [Fact]
    public async Task A_head_stays_when_an_append_gives_none_and_can_be_replaced()
    {
        await Journal.AppendAsync(Session, 0, "k1", Some.Turn(1), """{"turn":1}""", Some.Never);
        await Journal.AppendAsync(Session, 3, "k2", Some.Turn(2), null, Some.Never);
        (await Journal.ListAsync("session", Some.Never))[0].Head.ShouldBe("""{"turn":1}""");

        await Journal.PutHeadAsync(Session, """{"turn":2}""", Some.Never);

        (await Journal.ListAsync("session", Some.Never))[0].Head.ShouldBe("""{"turn":2}""");
        (await Journal.ReadAsync(Session, 0, Some.Never)).Count.ShouldBe(6);
    }

    [Fact]
    public async Task Bytes_are_found_under_their_hash_and_storing_twice_is_harmless()
    {
        var bytes = Encoding.UTF8.GetBytes("场景");

        var hash = await Journal.PutBlobAsync(bytes, Some.Never);

        (await Journal.PutBlobAsync(bytes, Some.Never)).ShouldBe(hash);
        (await Journal.GetBlobAsync(hash, Some.Never)).ShouldBe(bytes);
        (await Journal.GetBlobAsync(new string('0', 64), Some.Never)).ShouldBeNull();
        var empty = await Journal.PutBlobAsync(ReadOnlyMemory<byte>.Empty, Some.Never);
        (await Journal.GetBlobAsync(empty, Some.Never)).ShouldBe([]);
    }

    [Fact]
    public async Task What_breaks_the_rules_is_refused_before_anything_is_written()
    {
        Task Append(StreamId stream, string key, params NewEvent[] events) =>
            Journal.AppendAsync(stream, 0, key, events, null, Some.Never).AsTask();

        await Should.ThrowAsync<ArgumentException>(() => Append(StreamId.Session("../x"), "k", Some.Moved(1)));
        await Should.ThrowAsync<ArgumentException>(() => Append(StreamId.Session(new string('a', 65)), "k", Some.Moved(1)));
        await Should.ThrowAsync<ArgumentException>(() => Append(Session, string.Empty, Some.Moved(1)));
        await Should.ThrowAsync<ArgumentException>(() => Append(Session, new string('k', 129), Some.Moved(1)));
        await Should.ThrowAsync<ArgumentException>(() => Append(Session, "k"));
        await Should.ThrowAsync<ArgumentException>(() => Append(Session, "k", Some.Moved(1) with { Body = "no object" }));
        await Should.ThrowAsync<ArgumentException>(() => Append(Session, "k", Some.Moved(1) with { Version = 0 }));
        await Should.ThrowAsync<ArgumentException>(() => Append(Session, "k", Some.Moved(1), Some.Spoken("\ud800")));
        await Should.ThrowAsync<OperationCanceledException>(() =>
            Journal.AppendAsync(Session, 0, "k", Some.Turn(1), null, new CancellationToken(canceled: true)).AsTask());
        (await Journal.ReadAsync(Session, 0, Some.Never)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Many_callers_at_once_lose_nothing_and_each_version_is_won_once()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(async () =>
        {
            var own = await Journal.AppendAsync(StreamId.Session($"own-{i}"), 0, $"own-{i}", Some.Turn(i), null, Some.Never);
            own.Outcome.ShouldBe(AppendOutcome.Appended);
            return await Journal.AppendAsync(Session, 0, $"race-{i}", Some.Turn(i), null, Some.Never);
        })));

        results.Count(r => r.Outcome == AppendOutcome.Appended).ShouldBe(1);
        results.Count(r => r.Outcome == AppendOutcome.Conflict).ShouldBe(59);
        (await Journal.ReadAsync(Session, 0, Some.Never)).Count.ShouldBe(3);
        (await Journal.ListAsync("session", Some.Never)).Count.ShouldBe(61);
    }

    protected virtual void Dispose(bool disposing)
    {
        if (disposing)
        {
            Folder.Dispose();
        }
    }
}
