using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Simulator.LanguageModels.Clients;

namespace Simulator.LanguageModels.Stack;

/// <summary>Counts tokens by session and day, and makes no call that could go over what is allowed.</summary>
internal sealed class BudgetStep(IChatClient inner, ModelSettings settings, IUsageLedger ledger, TimeProvider time) : StreamStep(inner)
{
    // Reserved for an answer whose length the caller does not limit.
    private const int UsualAnswer = 400;

    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages,
        ChatOptions? options = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var turn = options.Turn() ?? ModelTurn.Begin(string.Empty, CallLimits.Turn, time);
        var said = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var prompt = TokenEstimate.Of(said);
        Check(turn, today, prompt + (options?.MaxOutputTokens ?? UsualAnswer));
        UsageDetails? counted = null;
        long answer = 0;
        var callsBefore = turn.Calls;
        try
        {
            await foreach (var part in InnerClient.GetStreamingResponseAsync(said, options.For(turn), cancellationToken).ConfigureAwait(false))
            {
                answer += TokenEstimate.Of(part.Text);
                counted = part.Contents.OfType<UsageContent>().LastOrDefault()?.Details ?? counted;
                yield return part;
            }
        }
        finally
        {
            // A call that was refused before it left costs nothing; one that failed may have been counted by the server.
            if (turn.Calls > callsBefore)
            {
                var sent = counted?.InputTokenCount ?? prompt * (turn.Calls - callsBefore);
                var got = counted?.OutputTokenCount ?? answer;
                turn.Spent(sent, got);
                ledger.Add(today, turn.Session, sent, got);
            }
        }
    }

    private void Check(ModelTurn turn, DateOnly today, long wanted)
    {
        if (settings.SessionTokens is { } session && turn.Session.Length > 0 && ledger.OfSession(turn.Session) + wanted > session)
        {
            throw new ModelFailedException(ModelFailureKind.BudgetSpent, $"{session} tokens of the session");
        }

        if (settings.DayTokens is { } day && ledger.OfDay(today) + wanted > day)
        {
            throw new ModelFailedException(ModelFailureKind.BudgetSpent, $"{day} tokens of the day");
        }
    }
}
