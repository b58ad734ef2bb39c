using System.Globalization;
using Simulator.Console.Terminal;

namespace Simulator.Console.EditorHost;

/// <summary>
/// Runs the line editor alone, for the tmux tests: echoes what each read returned with its code points. A cancelled
/// draft is offered again, as the real console does. With <c>--fail</c> the first key that is no character throws; with
/// <c>--pid FILE</c> the process number is written there first.
/// </summary>
internal static class Host
{
    internal static int Main(string[] arguments)
    {
        using var terminal = Open(failing: arguments.Contains("--fail"));
        if (terminal is null)
        {
            System.Console.Out.WriteLine("no terminal");
            return 2;
        }

        if (arguments is ["--pid", var file])
        {
            File.WriteAllText(file, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
        }

        var editor = new LineEditor(terminal);
        var draft = "";
        while (true)
        {
            var line = editor.ReadLine(new ReadLineRequest("> ", draft), CancellationToken.None);
            var codePoints = line.Text.EnumerateRunes().Select(rune => rune.Value.ToString("X4", CultureInfo.InvariantCulture));
            System.Console.Out.WriteLine($"{Name(line.Kind)}: {line.Text} | {string.Join(',', codePoints)}");
            draft = line.Kind == ReadLineKind.Cancelled ? line.Text : "";
            if (line.Kind == ReadLineKind.EndOfInput)
            {
                return 0;
            }
        }
    }

    private static ITerminal? Open(bool failing)
    {
        var terminal = SystemTerminal.TryOpen(TerminalCapabilities.Detect());
        return failing && terminal is not null ? new FailingTerminal(terminal) : terminal;
    }

    private static string Name(ReadLineKind kind) => kind switch
    {
        ReadLineKind.Submitted => "received",
        ReadLineKind.Cancelled => "cancelled",
        _ => "ended",
    };
}
