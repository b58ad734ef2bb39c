namespace Simulator.Console.Terminal;

/// <summary>Which key of the Windows console stands for which editor command; characters are not its business.</summary>
internal static class WindowsKeys
{
    public static TerminalKey Command(ConsoleKeyInfo info)
    {
        var byWord = (info.Modifiers & (ConsoleModifiers.Control | ConsoleModifiers.Alt)) is ConsoleModifiers.Control;
        return new TerminalKey(info.Key switch
        {
            ConsoleKey.Backspace => byWord ? TerminalKeyKind.EraseWordLeft : TerminalKeyKind.Backspace,
            ConsoleKey.Delete => byWord ? TerminalKeyKind.EraseWordRight : TerminalKeyKind.Delete,
            ConsoleKey.LeftArrow => byWord ? TerminalKeyKind.WordLeft : TerminalKeyKind.Left,
            ConsoleKey.RightArrow => byWord ? TerminalKeyKind.WordRight : TerminalKeyKind.Right,
            ConsoleKey.UpArrow => TerminalKeyKind.Previous,
            ConsoleKey.DownArrow => TerminalKeyKind.Next,
            ConsoleKey.Home => TerminalKeyKind.Home,
            ConsoleKey.End => TerminalKeyKind.End,
            ConsoleKey.Z when byWord => TerminalKeyKind.EndOrDelete,
            _ => TerminalKeyKind.None,
        });
    }
}
