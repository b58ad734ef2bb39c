using System.Collections.Immutable;
using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Core.Reviews;
using Simulator.Core.Understanding;

namespace Simulator.Console.Commands.Reviews;

/// <summary>What a trainee does about an own session: appraise it, contest a judgement.</summary>
internal static class TraineeCommands
{
    public static Command Appraise(Func<ParseResult, Host> host)
    {
        var options = new ReviewOptions();
        var best = new Option<string?>("--best") { Description = Phrase.Of("review.opt_best") };
        var worst = new Option<string?>("--worst") { Description = Phrase.Of("review.opt_worst") };
        var differently = new Option<string?>("--differently") { Description = Phrase.Of("review.opt_differently") };
        var levels = ReviewOptions.Marks(required: false);
        return ReviewChanges.Build(new Command("appraise", Phrase.Of("review.cmd_appraise")) { levels, best, worst, differently }, options, host, async (desk, review, parsed, session, cancel) =>
        {
            var words = new SelfAppraisalWords(parsed.GetValue(best) ?? "", parsed.GetValue(worst) ?? "", parsed.GetValue(differently) ?? "");
            var own = parsed.GetRequiredValue(levels);
            if (words is { Best: "", Worst: "", Differently: "" } && own.IsEmpty)
            {
                words = parsed.GetValue(options.Json) ? null : await SelfAppraisalQuestions.AskAsync(review.App, cancel).ConfigureAwait(false);
            }

            return words is null
                ? throw CommandFailedException.Usage("review.nothing_said")
                : await desk.AppraiseAsync(
                    review.Actor,
                    session,
                    words,
                    own.Where(l => l.Value is not null).ToImmutableSortedDictionary(l => l.Key, l => l.Value!.Value, StringComparer.Ordinal),
                    beforeScore: false,
                    review.Now,
                    cancel).ConfigureAwait(false);
        });
    }

    public static Command Appeal(Func<ParseResult, Host> host)
    {
        var options = new ReviewOptions();
        var turn = ReviewOptions.Whole("--turn", Phrase.Of("review.opt_turn"), 1);
        var act = new Option<string?>("--act") { Description = Phrase.Of("review.opt_act") };
        var words = new Option<string?>("--words") { Description = Phrase.Of("review.opt_words") };
        var red = new Option<string?>("--redline") { Description = Phrase.Of("review.arg_redline") };
        var key = new Option<string?>("--key") { Description = Phrase.Of("review.opt_key") };
        var dimension = new Option<string?>("--dimension") { Description = Phrase.Of("review.arg_dimension") };
        return ReviewChanges.Build(
            new Command("appeal", Phrase.Of("review.cmd_appeal")) { turn, act, words, red, key, dimension, options.Reason },
            options,
            host,
            (desk, review, parsed, session, cancel) => desk.AppealAsync(
                review.Actor,
                session,
                new Contested(
                    parsed.GetValue(turn),
                    ActNames.Parse(parsed.GetValue(act)).Select(a => (Act?)a).FirstOrDefault(),
                    parsed.GetValue(words),
                    parsed.GetValue(red),
                    parsed.GetValue(key),
                    parsed.GetValue(dimension)?.ToUpperInvariant()),
                parsed.GetRequiredValue(options.Reason),
                review.Now,
                cancel));
    }
}
