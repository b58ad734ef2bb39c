using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Console.Views.Reviews;
using Simulator.Core.People.Access;

namespace Simulator.Console.Commands.Reviews;

/// <summary><c>review agreement</c>: how far mentors agree, and how far the machine may be shown.</summary>
internal static class AgreementCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var json = new ReviewOptions().Json;
        var unit = new Option<string?>("--unit") { Description = Phrase.Of("review.opt_unit") };
        var command = new Command("agreement", Phrase.Of("review.cmd_agreement")) { unit, json };
        var account = ReviewHost.AccountOf(command);
        command.SetAction((parsed, cancel) => ReviewHost.ReadAsync(host(parsed), account, parsed, async review =>
        {
            var target = parsed.GetValue(unit) is { } id ? AccessTarget.OfUnit(id) : AccessTarget.Store;
            var (sheet, refusal) = await review.Agreement.ReportAsync(review.Actor, target, review.Now, cancel).ConfigureAwait(false);
            if (sheet is null)
            {
                throw ReviewRefusals.Of(refusal!, review.NameOf);
            }

            if (parsed.GetValue(json))
            {
                AgreementJsonView.Write(new JsonLine(review.App.Out), sheet);
            }
            else
            {
                AgreementView.Show(new Page(review.App.Console), sheet, review.NameOf);
            }

            return ExitCodes.Done;
        }, cancel));
        return command;
    }
}
