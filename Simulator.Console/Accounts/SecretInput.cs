using System.Text;
using Simulator.Console.Hosting;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;

namespace Simulator.Console.Accounts;

/// <summary>Takes a PIN or password: from a file, the environment, or the keyboard without echo. Never from an argument, which everybody on the machine can read.</summary>
internal static class SecretInput
{
    private const int LongestFile = 1024;

    /// <summary>The secret of who signs in.</summary>
    /// <exception cref="CommandFailedException">There is none to be had here.</exception>
    public static string Read(Host app, string prompt, string? file, string setting, CancellationToken cancel) =>
        file is not null ? FromFile(file)
        : app.SecretSetting(setting) ?? AtKeyboard(app, prompt, cancel) ?? throw CommandFailedException.Usage("err.pin_needed");

    /// <summary>A new secret; typed twice at the keyboard.</summary>
    public static string ReadNew(Host app, string? file, CancellationToken cancel)
    {
        if (file is not null)
        {
            return FromFile(file);
        }

        if (app.SecretSetting("new_pin") is { } set)
        {
            return set;
        }

        var first = AtKeyboard(app, Phrase.Of("people.new_pin"), cancel) ?? throw CommandFailedException.Usage("err.pin_needed");
        var second = AtKeyboard(app, Phrase.Of("people.new_pin_again"), cancel);
        return first == second ? first : throw CommandFailedException.Usage("err.pin_differs");
    }

    private static string FromFile(string path)
    {
        try
        {
            return new FileInfo(path).Length > LongestFile
                ? throw CommandFailedException.Usage("err.input_missing", path)
                : File.ReadAllText(path).TrimEnd('\r', '\n');
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw CommandFailedException.Usage("err.input_missing", path);
        }
    }

    private static string? AtKeyboard(Host app, string prompt, CancellationToken cancel)
    {
        using var terminal = SystemTerminal.TryOpen(app.Capabilities);
        if (terminal is null)
        {
            return null;
        }

        using var editing = terminal.BeginEditing();
        terminal.Write(SafeText.ForLine(prompt) + ": ");
        var typed = new StringBuilder();
        while (true)
        {
            var key = terminal.ReadKey(cancel);
            switch (key.Kind)
            {
                case TerminalKeyKind.Text or TerminalKeyKind.Paste:
                    typed.Append(key.Text.TrimEnd('\r', '\n'));
                    break;
                case TerminalKeyKind.Backspace when typed.Length > 0:
                    typed.Length -= typed.Length > 1 && char.IsLowSurrogate(typed[^1]) ? 2 : 1;
                    break;
                case TerminalKeyKind.EraseToStart:
                    typed.Clear();
                    break;
                case TerminalKeyKind.Enter:
                    terminal.Write("\r\n");
                    return typed.ToString();
                case TerminalKeyKind.Interrupt or TerminalKeyKind.GaveUp or TerminalKeyKind.EndOfStream:
                    terminal.Write("\r\n");
                    throw CommandFailedException.Interrupted();
                case TerminalKeyKind.Suspend:
                    terminal.Suspend();
                    break;
                default:
                    break;
            }
        }
    }
}
