using Simulator.Core.Residents;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Journal;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Understanding;
using Simulator.Drills.Hosting;

namespace Simulator.Drills.Tests;

public sealed class FullStoreTests
{
    [Fact]
    public async Task A_turn_that_is_written_is_not_refused_when_its_answer_finds_no_room()
    {
        var journal = new NoRoomJournal(new InMemoryJournal(TimeProvider.System));
        var runner = await StartAsync(journal, new SlowVoice());

        journal.HasNoRoomFor = "/voice-";
        var first = await runner.TakeTurnAsync("您好，我是社区的小李", null, default);
        journal.HasNoRoomFor = null;
        var second = await runner.TakeTurnAsync("您慢慢说", null, default);

        first.Refusal.ShouldBeNull();
        first.Events.ShouldNotContain(e => e.Event is ResidentSpoke);
        second.Events[0].Event.ShouldBeOfType<ResidentSpoke>();
        (await SpokenAsync(journal)).ShouldBe(["您好，我是社区的小李", "您慢慢说"]);
    }

    [Fact]
    public async Task A_scripted_turn_has_room_with_its_answer_or_is_refused_whole()
    {
        var journal = new NoRoomJournal(new InMemoryJournal(TimeProvider.System));
        var runner = await StartAsync(journal, new ScriptedVoice());

        journal.HasNoRoomFor = "/turn-";
        var refused = await runner.TakeTurnAsync("您好，我是社区的小李", null, default);
        journal.HasNoRoomFor = null;
        var taken = await runner.TakeTurnAsync("您好，我是社区的小李", null, default);

        (refused.Refusal, refused.Events.Length).ShouldBe((TurnRefusal.StoreFull, 0));
        taken.Events.ShouldContain(e => e.Event is ResidentSpoke);
        (await SpokenAsync(journal)).ShouldBe(["您好，我是社区的小李"]);
    }

    private static async Task<SessionRunner> StartAsync(NoRoomJournal journal, IResidentVoice voice)
    {
        var played = HostCase.Load("burst-pipe");
        var options = new SessionOptions("s-1", 7, SessionMode.Practice, null, await journal.PutBlobAsync(played.Bytes, default), ScoringVersion.Current);
        return (await SessionRunner.StartAsync(journal, new EmbeddedReader(), voice, played.Scenario, options, default)).Runner;
    }

    private static async Task<IEnumerable<string?>> SpokenAsync(NoRoomJournal journal) =>
        (await journal.ReadAsync(StreamId.Session("s-1"), 0, default)).Where(e => e.Type == "trainee_spoke").Select(e => e.Content);

    // The author's lines, but not at once.
    private sealed class SlowVoice : IResidentVoice
    {
        public IAsyncEnumerable<SpokenLine> SpeakAsync(VoiceRequest request, CancellationToken cancel) => ScriptedVoice.Speak(request).ToAsyncEnumerable();
    }

    private sealed class NoRoomJournal(IJournal inner) : IJournal
    {
        public string? HasNoRoomFor { get; set; }

        public ValueTask<AppendResult> AppendAsync(StreamId stream, long expectedVersion, string key, IReadOnlyList<NewEvent> events, string? head, CancellationToken cancel) =>
            HasNoRoomFor is { } part && key.Contains(part, StringComparison.Ordinal)
                ? ValueTask.FromResult(new AppendResult(AppendOutcome.Full, expectedVersion, null))
                : inner.AppendAsync(stream, expectedVersion, key, events, head, cancel);

        public ValueTask<string> PutBlobAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancel) => inner.PutBlobAsync(bytes, cancel);

        public ValueTask PutHeadAsync(StreamId stream, string head, CancellationToken cancel) => inner.PutHeadAsync(stream, head, cancel);

        public ValueTask<int> EraseContentAsync(StreamId stream, CancellationToken cancel) => inner.EraseContentAsync(stream, cancel);

        public ValueTask<IReadOnlyList<StoredEvent>> ReadAsync(StreamId stream, long afterN, CancellationToken cancel) => inner.ReadAsync(stream, afterN, cancel);

        public ValueTask<IReadOnlyList<StreamSummary>> ListAsync(string kind, CancellationToken cancel) => inner.ListAsync(kind, cancel);

        public ValueTask<byte[]?> GetBlobAsync(string hash, CancellationToken cancel) => inner.GetBlobAsync(hash, cancel);
    }
}
