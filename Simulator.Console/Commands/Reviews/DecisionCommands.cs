using System.CommandLine;
using System.Globalization;
using Simulator.Console.Cli;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Core.Reviews;

namespace Simulator.Console.Commands.Reviews;

/// <summary>What a mentor does to a review: claim, release, comment, redline, level, plan, sign, reopen.</summary>
internal static class DecisionCommands
{
    private const string Confirm = "confirm";
    private const string Reject = "reject";
    private const string Machine = "machine";
    private const int PlanDays = 7;
    private const int MostDays = 90;

    public static IEnumerable<Command> All(Func<ParseResult, Host> host) =>
        [Claim(host), Release(host), Comment(host), RedLine(host), Level(host), Plan(host), Sign(host), Reopen(host)];

    private static Command Claim(Func<ParseResult, Host> host)
    {
        var takeOver = new Option<bool>("--take-over") { Description = Phrase.Of("review.opt_take_over") };
        var options = new ReviewOptions();
        return ReviewChanges.Build(new Command("claim", Phrase.Of("review.cmd_claim")) { takeOver }, options, host, (desk, review, parsed, session, cancel) =>
            desk.ClaimAsync(review.Actor, session, parsed.GetValue(takeOver), review.Now, cancel, parsed.GetValue(options.Seen)));
    }

    private static Command Release(Func<ParseResult, Host> host)
    {
        var options = new ReviewOptions();
        return ReviewChanges.Build(new Command("release", Phrase.Of("review.cmd_release")), options, host, (desk, review, parsed, session, cancel) =>
            desk.ReleaseAsync(review.Actor, session, review.Now, cancel, parsed.GetValue(options.Seen)));
    }

    private static Command Comment(Func<ParseResult, Host> host)
    {
        var options = new ReviewOptions();
        var turn = NumberOptions.Turn();
        var text = new Argument<string>("text") { Description = Phrase.Of("review.arg_text") };
        return ReviewChanges.Build(new Command("comment", Phrase.Of("review.cmd_comment")) { text, turn }, options, host, (desk, review, parsed, session, cancel) =>
            desk.CommentAsync(review.Actor, session, parsed.GetValue(turn), parsed.GetRequiredValue(text), review.Now, cancel, parsed.GetValue(options.Seen)));
    }

    private static Command RedLine(Func<ParseResult, Host> host)
    {
        var options = new ReviewOptions();
        var line = new Argument<string>("redline") { Description = Phrase.Of("review.arg_redline") };
        var verdict = new Argument<string>("verdict") { Description = Phrase.Of("review.arg_verdict") };
        verdict.AcceptOnlyFromAmong(Confirm, Reject);
        return ReviewChanges.Build(new Command("redline", Phrase.Of("review.cmd_redline")) { line, verdict, options.Reason }, options, host, (desk, review, parsed, session, cancel) =>
            desk.DecideAsync(
                review.Actor,
                session,
                parsed.GetRequiredValue(line),
                parsed.GetValue(verdict) == Confirm,
                parsed.GetRequiredValue(options.Reason),
                review.Now,
                cancel,
                parsed.GetValue(options.Seen)));
    }

    private static Command Level(Func<ParseResult, Host> host)
    {
        var options = new ReviewOptions();
        var dimension = new Argument<string>("dimension") { Description = Phrase.Of("review.arg_dimension") };
        var level = new Argument<string>("level") { Description = Phrase.Of("review.arg_level") };
        level.AcceptOnlyFromAmong("1", "2", "3", "4", "5", Machine);
        return ReviewChanges.Build(new Command("level", Phrase.Of("review.cmd_level")) { dimension, level, options.Reason }, options, host, (desk, review, parsed, session, cancel) =>
            desk.SetLevelAsync(
                review.Actor,
                session,
                parsed.GetRequiredValue(dimension).ToUpperInvariant(),
                parsed.GetValue(level) is Machine or null ? null : int.Parse(parsed.GetRequiredValue(level), NumberStyles.None, CultureInfo.InvariantCulture),
                parsed.GetRequiredValue(options.Reason),
                review.Now,
                cancel,
                parsed.GetValue(options.Seen)));
    }

    private static Command Plan(Func<ParseResult, Host> host)
    {
        var options = new ReviewOptions();
        var affirm = new Option<string?>("--affirm") { Description = Phrase.Of("review.opt_affirm") };
        var ask = new Option<string?>("--ask") { Description = Phrase.Of("review.opt_ask") };
        var practise = new Option<string?>("--practise") { Description = Phrase.Of("review.opt_practise") };
        var days = NumberOptions.Count("--days", Phrase.Of("review.opt_days"), PlanDays, MostDays);
        return ReviewChanges.Build(new Command("plan", Phrase.Of("review.cmd_plan")) { affirm, ask, practise, days }, options, host, async (desk, review, parsed, session, cancel) =>
        {
            var (page, refusal) = await review.Pages.OfAsync(review.Actor, session, Phrase.Language, review.Now, cancel).ConfigureAwait(false);
            if (page is null)
            {
                throw ReviewRefusals.Of(refusal!, review.NameOf);
            }

            // What is not said anew stays: what was written before, else what the machine proposes.
            var before = page.State.Plan?.Words ?? new CoachPlan(page.Proposal.Affirmation, page.Proposal.Question, page.Proposal.PracticeText);
            var plan = new CoachPlan(parsed.GetValue(affirm) ?? before.Affirmation, parsed.GetValue(ask) ?? before.Question, parsed.GetValue(practise) ?? before.Practice);
            return await desk.PlanAsync(review.Actor, session, plan, parsed.GetValue(days), review.Now, cancel, parsed.GetValue(options.Seen)).ConfigureAwait(false);
        });
    }

    private static Command Sign(Func<ParseResult, Host> host)
    {
        var options = new ReviewOptions();
        return ReviewChanges.Build(new Command("sign", Phrase.Of("review.cmd_sign")), options, host, (desk, review, parsed, session, cancel) =>
            desk.SignAsync(review.Actor, session, review.Now, cancel, parsed.GetValue(options.Seen)));
    }

    private static Command Reopen(Func<ParseResult, Host> host)
    {
        var options = new ReviewOptions();
        return ReviewChanges.Build(new Command("reopen", Phrase.Of("review.cmd_reopen")) { options.Reason }, options, host, (desk, review, parsed, session, cancel) =>
            desk.ReopenAsync(review.Actor, session, parsed.GetRequiredValue(options.Reason), review.Now, cancel, parsed.GetValue(options.Seen)));
    }
}
