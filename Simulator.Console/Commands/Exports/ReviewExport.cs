using System.CommandLine;
using System.Text;
using Simulator.Console.Commands.Reviews;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Exports.Html;

namespace Simulator.Console.Commands.Exports;

/// <summary><c>export review</c>: the one page of a review as a file that prints, with what its reader may see.</summary>
internal static class ReviewExport
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Command Build(Func<ParseResult, Host> host)
    {
        var session = new Argument<string>("session") { Description = Phrase.Of("arg.session") };
        var to = ExportCommand.To();
        var command = new Command("review", Phrase.Of("cmd.export.review")) { session, to };
        var account = ReviewHost.AccountOf(command);
        command.SetAction((parsed, cancel) => ReviewHost.ReadAsync(host(parsed), account, parsed, async review =>
        {
            var id = SessionIds.Check(parsed.GetRequiredValue(session));
            var (page, refusal) = await review.Pages.OfAsync(review.Actor, id, Phrase.Language, review.Now, cancel).ConfigureAwait(false);
            if (page is null)
            {
                throw ReviewRefusals.Of(refusal!, review.NameOf);
            }

            var path = parsed.GetRequiredValue(to);
            await using var stream = ExportCommand.Create(path);
            await using var text = new StreamWriter(stream, Utf8);
            await text.WriteAsync(ReviewHtml.Write(page, Phrase.Language).AsMemory(), cancel).ConfigureAwait(false);
            review.App.Say("export.review_done", path);
            return ExitCodes.Done;
        }, cancel));
        return command;
    }
}
