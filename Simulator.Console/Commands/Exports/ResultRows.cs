using Simulator.Console.Commands.People;
using Simulator.Console.Hosting;
using Simulator.Core.Records;
using Simulator.Core.Reviews;
using Simulator.Core.Reviews.Rejudging;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Journal;
using Simulator.Exports.Results;

namespace Simulator.Console.Commands.Exports;

/// <summary>Gathers the results of ended sessions: the judgement that counts today and, once signed off, the mentor's.</summary>
internal sealed class ResultRows(PeopleDesk desk)
{
    private readonly Dictionary<string, Scenario?> _cases = new(StringComparer.Ordinal);
    private readonly RecordReader<ReviewState, ReviewEvent> _reviews = new(desk.Reader, ReviewRecord.Kind);

    /// <summary>Of a unit and all below it, or of the whole store; oldest first. Sessions whose case is gone are passed over.</summary>
    public async Task<IReadOnlyList<ResultRow>> OfAsync(string? unit, CancellationToken cancel)
    {
        List<ResultRow> rows = [];
        foreach (var line in (await desk.Reader.ListAsync("session", cancel).ConfigureAwait(false)).OrderBy(l => l.CreatedAt).ThenBy(l => l.Stream.Id, StringComparer.Ordinal))
        {
            if (SessionHead.Parse(line.Head) is { Status: "ended" } head
                && (unit is null || desk.Directory.Units.IsWithin(desk.Directory.Find(head.Person)?.Unit, unit)))
            {
                rows.Add(await RowAsync(line, head, cancel).ConfigureAwait(false));
            }
        }

        return rows;
    }

    private async Task<ResultRow> RowAsync(StreamSummary line, SessionHead head, CancellationToken cancel)
    {
        var history = await JudgedHistory.LoadAsync(desk.Reader, line.Stream.Id, CaseAsync, cancel).ConfigureAwait(false);
        var subject = new ReviewSubject(history, SessionRecord.Of(history));
        var review = (await _reviews.LoadAsync(line.Stream.Id, cancel).ConfigureAwait(false)).State;
        return new ResultRow
        {
            Session = line.Stream.Id,
            Person = head.Person,
            Trainee = desk.Directory.Find(head.Person)?.Pseudonym,
            Scenario = head.Scenario,
            Title = head.Title,
            Category = history.State.Scene.Scenario.Category,
            Mode = head.Mode,
            Voice = head.Voice,
            StartedAt = line.CreatedAt,
            EndedAt = line.ChangedAt,
            Turns = head.Turns,
            Parent = head.Parent,
            Machine = subject.Machine,
            Mentor = review.Stage == ReviewStage.SignedOff ? subject.CardOf(review.Decisions) : null,
        };
    }

    private async ValueTask<Scenario?> CaseAsync(string bundle, CancellationToken cancel)
    {
        if (!_cases.TryGetValue(bundle, out var scenario))
        {
            _cases[bundle] = scenario = CaseLibrary.OfBundle(await desk.Reader.GetBlobAsync(bundle, cancel).ConfigureAwait(false));
        }

        return scenario;
    }
}
