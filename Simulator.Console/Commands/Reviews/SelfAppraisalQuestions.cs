using Simulator.Console.Hosting;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Reviews;

namespace Simulator.Console.Commands.Reviews;

/// <summary>Asks a trainee at a terminal how it went: three short questions, each skipped with Enter, all with Ctrl-C.</summary>
internal static class SelfAppraisalQuestions
{
    /// <summary>The answers; null without a terminal, or when nothing was said.</summary>
    public static async Task<SelfAppraisalWords?> AskAsync(Host app, CancellationToken cancel)
    {
        if (SystemTerminal.TryOpen(app.Capabilities) is not { } terminal)
        {
            return null;
        }

        using (terminal as IDisposable)
        {
            return await AskAsync(terminal, text => app.Out.WriteLine(text), cancel).ConfigureAwait(false);
        }
    }

    /// <summary>Asks at a terminal that is open.</summary>
    public static async Task<SelfAppraisalWords?> AskAsync(ITerminal terminal, Action<string> say, CancellationToken cancel)
    {
        var editor = new LineEditor(terminal);
        say(Phrase.Of("review.ask_intro"));
        var answers = new List<string>();
        foreach (var question in (string[])["review.ask_best", "review.ask_worst", "review.ask_differently"])
        {
            // The editor blocks on the keyboard.
            var read = await Task.Run(() => editor.ReadLine(new ReadLineRequest(Phrase.Of(question) + "> ", string.Empty), cancel), CancellationToken.None).ConfigureAwait(false);
            if (read.Kind != ReadLineKind.Submitted)
            {
                break;
            }

            answers.Add(Clean(read.Text));
        }

        return answers.All(a => a.Length == 0) ? null : new SelfAppraisalWords(answers[0], answers.ElementAtOrDefault(1) ?? "", answers.ElementAtOrDefault(2) ?? "");
    }

    private static string Clean(string text)
    {
        var clean = SafeText.ForLine(text).Trim();
        return clean.Length <= ReviewDesk.MaxLength ? clean : clean[..ReviewDesk.MaxLength];
    }
}
