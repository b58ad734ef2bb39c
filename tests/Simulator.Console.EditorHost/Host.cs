using System.Globalization;
using Simulator.Console.Terminal;

namespace Simulator.Console.EditorHost;

/// <summary>
/// Runs the line editor alone, for the tmux tests: echoes what each read returned with its code points. A cancelled
/// draft is offered again, as the real console does. With the argument <c>--fail</c> the word "fail" throws.
/// </summary>
internal static class Host
{
    internal static int Main(string[] arguments)
    {
        using var terminal = SystemTerminal.TryOpen(TerminalCapabilities.Detect());
        if (terminal is null)
        {
            System.Console.Out.WriteLine("no terminal");
            return 2;
        }

        var editor = new LineEditor(terminal);
        var draft = "";
        while (true)
        {
            var line = editor.ReadLine(new ReadLineRequest("> ", draft), CancellationToken.None);
            if (arguments.Contains("--fail") && line.Text is "fail")
            {
                throw new InvalidOperationException("asked to fail");
            }

            var codePoints = line.Text.EnumerateRunes().Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture));
            System.Console.Out.WriteLine($"{Name(line.Kind)}: {line.Text} | {string.Join(' ', codePoints)}");
            draft = line.Kind == ReadLineKind.Cancelled ? line.Text : "";
            if (line.Kind == ReadLineKind.EndOfInput)
            {
                return 0;
            }
        }
    }

    private static string Name(ReadLineKind kind) => kind switch
    {
        ReadLineKind.Submitted => "received",
        ReadLineKind.Cancelled => "cancelled",
        _ => "ended",
    };
}
