using System.Collections.Immutable;
using System.Globalization;
using Simulator.Core.People.Access;
using Simulator.Core.Privacy;
using Simulator.Core.Records;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Reviews;

/// <summary>A sentence that a mentor labelled after an appeal, for training the reader.</summary>
/// <param name="Text">The sentence, personal data masked.</param>
/// <param name="Acts">Its acts by the mentor.</param>
/// <param name="Mode">How it was said, as read; offsets are not kept, because masking moves them.</param>
/// <param name="Source">Session and appeal: <c>appeal/session/a1</c>.</param>
public sealed record LabelledExample(string Text, ImmutableArray<Act> Acts, ClauseMode Mode, string Source);

/// <summary>Appeals across sessions.</summary>
public sealed class AppealExamples(ReviewDoor door)
{
    /// <summary>Sentences of accepted appeals with the mentor's acts, by session and appeal. Erased words give none.</summary>
    /// <param name="actor">Who asks; sessions that are not theirs to review are left out.</param>
    /// <param name="now">The time, for the access log.</param>
    /// <param name="cancel">Cancels.</param>
    public async ValueTask<ImmutableArray<LabelledExample>> AcceptedAsync(Actor actor, DateTimeOffset now, CancellationToken cancel)
    {
        var examples = ImmutableArray.CreateBuilder<LabelledExample>();
        foreach (var review in await new RecordReader<ReviewState, ReviewEvent>(door.Journal, ReviewRecord.Kind).LoadAllAsync(cancel).ConfigureAwait(false))
        {
            var accepted = review.State.Appeals.Where(a => a is { Answer: { IsAccepted: true, Acts.IsEmpty: false }, Appeal: { Turn: not null, Start: not null } }).ToList();
            if (accepted.Count == 0)
            {
                continue;
            }

            var (subject, _) = await door.EnterAsync(actor, Right.ReadTranscript, review.Id, now, cancel).ConfigureAwait(false);
            if (subject is not null)
            {
                examples.AddRange(accepted.Select(a => Example(subject, a)).OfType<LabelledExample>());
            }
        }

        return examples.ToImmutable();
    }

    // The case's own people are no persons.
    private static IEnumerable<string> Known(Scenario scenario) =>
        scenario.Residents.SelectMany(r => r.Names.Append(r.Name)).Concat(scenario.Contacts.SelectMany(c => c.Names.Append(c.Name)));

    private static LabelledExample? Example(ReviewSubject subject, AppealState appeal)
    {
        var (turn, span) = (appeal.Appeal.Turn!.Value, new TextSpan(appeal.Appeal.Start!.Value, appeal.Appeal.Length ?? 0));
        var words = subject.History.State.Words.ElementAtOrDefault(turn - 1);
        if (words is null || span.End > words.Length || span.Length == 0)
        {
            return null;
        }

        ImmutableArray<Act> acts = [.. appeal.Answer!.Acts.Select(a => Acts.TryParse(a, out var act) ? act : Act.Other)];
        var mode = subject.Record.Final.Acts.FirstOrDefault(e => e.Turn == turn && e.Clause.Span == span)?.Clause.Mode ?? ClauseMode.Said;
        return new LabelledExample(
            PersonalDataMask.Mask(span.Of(words), Known(subject.Record.Final.Scenario)).Text,
            acts,
            mode,
            string.Create(CultureInfo.InvariantCulture, $"appeal/{subject.Id}/{appeal.Appeal.Appeal}"));
    }
}
