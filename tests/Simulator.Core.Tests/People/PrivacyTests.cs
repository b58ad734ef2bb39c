using System.Text.Json;
using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.People.Privacy;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Tests.People;

public sealed class PrivacyTests : IDisposable
{
    private const string Pin = "739514";
    private const string SessionHead = """{"scenario":"a","title":"A","mode":"practice","voice":"scripted","status":"ended","turns":1,"minute":1,"stage":"s","ending":"good","ending_id":"g","total":80,"parent":null,"person":"PERSON"}""";

    private readonly PeopleKit _kit = new();

    public void Dispose() => _kit.Dispose();

    [Fact]
    public async Task An_erased_person_leaves_numbers_and_a_whole_chain_but_no_words()
    {
        var (person, other) = await TwoWithSessionsAsync();

        var (erased, refusal) = await _kit.Erasure(new NoteStreams()).EraseAsync(Actor.Local, person.Id, _kit.Now, default);

        refusal.ShouldBeNull();
        erased!.Streams.ShouldBe(3);
        foreach (var stream in new[] { new StreamId("person", person.Id), StreamId.Session("s1"), new StreamId("note", "n1") })
        {
            (await _kit.Journal.ReadAsync(stream, 0, default)).ShouldAllBe(e => e.Content == null);
        }

        (await _kit.Journal.ReadAsync(StreamId.Session("s2"), 0, default))[0].Content.ShouldBe("别人的话");
        var left = (await _kit.DirectoryAsync()).Find(person.Id)!;
        left.ShouldSatisfyAllConditions(p => p.IsErased.ShouldBeTrue(), p => p.Words.ShouldBeNull(), p => p.Credential.ShouldBeNull(), p => p.Pseudonym.ShouldBe(person.Pseudonym));
        (await _kit.Door.SignInAsync("wang", Pin, null, _kit.Now, default)).Person.ShouldBeNull();
        (await _kit.DirectoryAsync()).Find(other.Id)!.Words.ShouldNotBeNull();
        // The login is free again: it is nobody's any more.
        (await _kit.AddAsync("wang")).Id.ShouldNotBe(person.Id);
    }

    [Fact]
    public async Task Erasing_again_does_what_was_left_and_records_nothing_when_nothing_was()
    {
        var (person, _) = await TwoWithSessionsAsync();
        await _kit.Erasure().EraseAsync(Actor.Local, person.Id, _kit.Now, default);
        await _kit.Journal.AppendAsync(StreamId.Session("s1"), 1, "late", [new NewEvent("trainee_spoke", 1, "{}", "迟到的话")], null, default);

        (await _kit.Erasure().EraseAsync(Actor.Local, person.Id, _kit.Now, default)).Erased.ShouldBe(new Erased(1, 1));
        (await _kit.Erasure().EraseAsync(Actor.Local, person.Id, _kit.Now, default)).Erased.ShouldBe(new Erased(0, 0));
    }

    [Fact]
    public async Task An_export_holds_the_words_and_no_secret()
    {
        var (person, _) = await TwoWithSessionsAsync();
        var export = new DataExport(_kit.Journal, [new NoteStreams()], _kit.Log);

        (await export.AskAsync(Actor.Of(person), person.Id, _kit.Now, default)).ShouldBeNull();
        List<string> lines = [];
        await foreach (var line in export.LinesAsync(person.Id, default))
        {
            lines.Add(line);
        }

        var all = string.Join('\n', lines);
        all.ShouldContain("我的话");
        all.ShouldContain("我的周记");
        all.ShouldContain("\"login\":\"wang\"");
        all.ShouldNotContain(Pin);
        all.ShouldNotContain("别人的话");
        lines.ShouldAllBe(l => JsonDocument.Parse(l).RootElement.GetProperty("record").GetString() != null);
    }

    [Fact]
    public async Task Nobody_but_oneself_and_an_administrator_exports_and_refusals_are_logged()
    {
        var (person, other) = await TwoWithSessionsAsync();
        var export = new DataExport(_kit.Journal, [], _kit.Log);

        (await export.AskAsync(Actor.Of(other), person.Id, _kit.Now, default))!.Code.ShouldBe("access.denied");
        (await _kit.Log.ReadAsync(default)).ShouldHaveSingleItem().ShouldBe(new AccessEntry(_kit.Now, other.Id, Right.ExportPerson, person.Id, null, false));
    }

    [Fact]
    public async Task What_is_older_than_the_retention_period_is_due_and_goes()
    {
        var (person, other) = await TwoWithSessionsAsync();
        var erasure = _kit.Erasure(new NoteStreams());
        var later = DateTimeOffset.UtcNow.AddDays(31);
        (await erasure.DueAsync(later, default)).ShouldSatisfyAllConditions(p => p.Days.ShouldBeNull(), p => p.Sessions.ShouldBeEmpty());

        (await erasure.SetRetentionAsync(Actor.Local, 0, _kit.Now, default))!.Code.ShouldBe("retention.days");
        (await erasure.SetRetentionAsync(Actor.Of(other), 30, _kit.Now, default))!.Code.ShouldBe("access.denied");
        (await erasure.SetRetentionAsync(Actor.Local, 30, _kit.Now, default)).ShouldBeNull();
        await _kit.People.SetActiveAsync(Actor.Local, person.Id, isActive: false, _kit.Now, default);

        (await erasure.DueAsync(later.AddDays(-2), default)).Sessions.ShouldBeEmpty();
        var due = await erasure.DueAsync(later, default);
        due.People.ShouldBe([person.Id]);
        due.Sessions.ShouldBe(["s1", "s2"]);
        (await erasure.ApplyRetentionAsync(Actor.Local, later, default)).Refusal.ShouldBeNull();
        (await _kit.Journal.ReadAsync(StreamId.Session("s2"), 0, default)).ShouldAllBe(e => e.Content == null);
        (await _kit.DirectoryAsync()).Find(person.Id)!.IsErased.ShouldBeTrue();
        (await _kit.DirectoryAsync()).Find(other.Id)!.IsActive.ShouldBeTrue();
        (await erasure.DueAsync(later, default)).ShouldSatisfyAllConditions(p => p.People.ShouldBeEmpty(), p => p.Sessions.ShouldBeEmpty());
    }

    private async Task<(Person Person, Person Other)> TwoWithSessionsAsync()
    {
        var person = await _kit.AddAsync("wang", secret: Pin, number: "001");
        var other = await _kit.AddAsync("li");
        await _kit.Journal.AppendAsync(StreamId.Session("s1"), 0, "1", [new NewEvent("trainee_spoke", 1, "{}", "我的话")], SessionHead.Replace("PERSON", person.Id, StringComparison.Ordinal), default);
        await _kit.Journal.AppendAsync(StreamId.Session("s2"), 0, "2", [new NewEvent("trainee_spoke", 1, "{}", "别人的话")], SessionHead.Replace("PERSON", other.Id, StringComparison.Ordinal), default);
        await _kit.Journal.AppendAsync(new StreamId("note", "n1"), 0, "3", [new NewEvent("note_written", 1, "{}", "我的周记")], null, default);
        return (person, other);
    }

    private sealed class NoteStreams : IPersonalStreams
    {
        public ValueTask<IReadOnlyList<StreamId>> OfAsync(IJournalReader journal, string person, IReadOnlyList<string> sessions, CancellationToken cancel) =>
            ValueTask.FromResult<IReadOnlyList<StreamId>>(sessions.Contains("s1") ? [new StreamId("note", "n1")] : []);
    }
}
