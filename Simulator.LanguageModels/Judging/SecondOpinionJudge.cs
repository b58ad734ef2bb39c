using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.AI;
using Simulator.Core.Randomness;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Running;
using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.Prompts;

namespace Simulator.LanguageModels.Judging;

/// <summary>
/// Reads a finished session three times, the criteria in another order each time, and rates each on its five worded levels: reason
/// first, quotes required and looked up word for word. A reading that fails or cannot be parsed counts for nothing and says why.
/// </summary>
public sealed class SecondOpinionJudge(IChatClient client, string model, TimeProvider time)
{
    public const int Runs = 3;

    private const int MostAnswerTokens = 4000;

    private readonly PromptFiles _files = PromptFiles.Embedded("Judge");

    /// <exception cref="InvalidOperationException">The session has not ended.</exception>
    public async Task<SecondOpinion> JudgeAsync(SessionHistory history, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.State.Ended is null)
        {
            throw new InvalidOperationException($"Session {history.State.Id} has not ended.");
        }

        var criteria = history.State.Scene.Scenario.Shared.Competencies;
        var transcript = Transcript.Of(history);
        var runs = ImmutableArray.CreateBuilder<JudgeRun>(Runs);
        for (var run = 0; run < Runs; run++)
        {
            runs.Add(await RunAsync(history, transcript, criteria, run, cancel).ConfigureAwait(false));
        }

        return new SecondOpinion(
            model,
            Hash(string.Join('\n', criteria.Select(Rubric))),
            _files.Hash,
            Hash(transcript.Text),
            [.. criteria.Select(c => Agreed(c.Id, runs))],
            runs.ToImmutable());
    }

    private static CriterionOpinion Agreed(string criterion, IEnumerable<JudgeRun> runs)
    {
        var ratings = runs.Select(r => r.Ratings.First(x => x.Criterion == criterion)).ToList();
        var levels = ratings.Select(r => r.Level).OfType<int>().Order().ToList();
        int? spread = levels.Count >= 2 ? levels[^1] - levels[0] : null;
        if (levels.Count >= 2)
        {
            // Of two, the lower: no level is given away.
            return new CriterionOpinion(criterion, levels[(levels.Count - 1) / 2], spread, null);
        }

        var reasons = ratings.Select(r => r.Inconclusive).OfType<InconclusiveReason>().ToList();
        return new CriterionOpinion(criterion, null, spread, reasons.Distinct().Count() == 1 && reasons.Count == ratings.Count ? reasons[0] : InconclusiveReason.TooFew);
    }

    private static ImmutableArray<Competency> Order(ImmutableArray<Competency> criteria, ulong seed, int run)
    {
        if (run == 0)
        {
            return criteria;
        }

        if (run == 1)
        {
            return [.. criteria.Reverse()];
        }

        var random = new SeededRandom(seed, run, "second-opinion");
        var mixed = criteria.ToArray();
        for (var i = mixed.Length - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (mixed[i], mixed[j]) = (mixed[j], mixed[i]);
        }

        return [.. mixed];
    }

    private static string Rubric(Competency criterion) =>
        $"{criterion.Id}|{criterion.Name}|{criterion.Definition}|{string.Join('|', criterion.Levels.OrderBy(l => l.Level).Select(l => $"{l.Level} {l.Text}"))}";

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private async Task<JudgeRun> RunAsync(SessionHistory history, Transcript transcript, ImmutableArray<Competency> criteria, int run, CancellationToken cancel)
    {
        var order = Order(criteria, history.State.Start.Seed, run);
        var ids = criteria.Select(c => c.Id);
        ImmutableArray<Rating> ratings;
        try
        {
            ratings = JudgeAnswer.Read(await AskAsync(history, transcript, order, run, cancel).ConfigureAwait(false), ids, transcript);
        }
        catch (ModelFailedException failed)
        {
            ratings = JudgeAnswer.None(ids, InconclusiveReason.Failed, failed.Failure.Kind.ToString());
        }

        return new JudgeRun(run + 1, [.. order.Select(c => c.Id)], ratings);
    }

    private async Task<string> AskAsync(SessionHistory history, Transcript transcript, ImmutableArray<Competency> order, int run, CancellationToken cancel)
    {
        var scenario = history.State.Scene.Scenario;
        var criterion = _files.Template("criterion");
        var task = _files.Template("task").Fill(
            ("criteria", string.Join("\n\n", order.Select(c => criterion.Fill(
                ("id", c.Id),
                ("name", c.Name),
                ("definition", c.Definition),
                ("levels", string.Join('\n', c.Levels.OrderBy(l => l.Level).Select(l => $"{l.Level} 级：{l.Text}"))))))),
            ("title", scenario.Title),
            ("briefing", scenario.Briefing),
            ("ending", scenario.Endings.FirstOrDefault(e => e.Id == history.State.Ended!.EndingId)?.Title ?? "学员中途离开"),
            ("transcript", transcript.Text),
            ("order", string.Join('、', order.Select(c => c.Id))));
        var options = new ChatOptions { Temperature = 0.2f, Seed = run + 1, MaxOutputTokens = MostAnswerTokens, ResponseFormat = ChatResponseFormat.Json }
            .For(ModelTurn.Begin(history.State.Id, CallLimits.Report, time));
        var answer = await client.GetStreamingResponseAsync(
            [new ChatMessage(ChatRole.System, _files.Text("rules")), new ChatMessage(ChatRole.User, task)],
            options,
            cancel).ToChatResponseAsync(cancel).ConfigureAwait(false);
        return answer.Text;
    }
}
