namespace Simulator.Console.Terminal;

/// <summary>Which key a control byte or escape sequence stands for, over the dialects in use (xterm, rxvt, Linux, tmux).</summary>
internal static class EscapeKeys
{
    /// <summary>A byte below 0x20, or 0x7f. Ctrl-J counts as Enter: a line typed before raw mode ends with it.</summary>
    public static TerminalKey Control(byte value) => new(value switch
    {
        0x01 => TerminalKeyKind.Home,
        0x02 => TerminalKeyKind.Left,
        0x03 => TerminalKeyKind.Interrupt,
        0x04 => TerminalKeyKind.EndOrDelete,
        0x05 => TerminalKeyKind.End,
        0x06 => TerminalKeyKind.Right,
        0x08 or 0x7f => TerminalKeyKind.Backspace,
        0x0a or 0x0d => TerminalKeyKind.Enter,
        0x0b => TerminalKeyKind.EraseToEnd,
        0x0c => TerminalKeyKind.Repaint,
        0x0e => TerminalKeyKind.Next,
        0x10 => TerminalKeyKind.Previous,
        0x15 => TerminalKeyKind.EraseToStart,
        0x17 => TerminalKeyKind.EraseWordLeft,
        0x1a => TerminalKeyKind.Suspend,
        _ => TerminalKeyKind.None,
    });

    /// <summary>The character after a lone Escape.</summary>
    public static TerminalKey Alt(char letter) => new(letter switch
    {
        'b' => TerminalKeyKind.WordLeft,
        'f' => TerminalKeyKind.WordRight,
        'd' => TerminalKeyKind.EraseWordRight,
        '\u007f' or '\b' => TerminalKeyKind.EraseWordLeft,
        _ => TerminalKeyKind.None,
    });

    /// <summary>The final character of ESC O, sent in application cursor mode.</summary>
    public static TerminalKey Ss3(char final) => new(final switch
    {
        'c' => TerminalKeyKind.WordRight,
        'd' => TerminalKeyKind.WordLeft,
        'M' => TerminalKeyKind.Enter,
        _ => Cursor(final),
    });

    /// <summary>Parameters and final character after ESC [.</summary>
    public static TerminalKey Csi(string sequence) => new(sequence switch
    {
        "1;5C" or "1;3C" or "5C" => TerminalKeyKind.WordRight,
        "1;5D" or "1;3D" or "5D" => TerminalKeyKind.WordLeft,
        "1~" or "7~" => TerminalKeyKind.Home,
        "4~" or "8~" => TerminalKeyKind.End,
        "3~" => TerminalKeyKind.Delete,
        "3;5~" or "3;3~" => TerminalKeyKind.EraseWordRight,
        [var final] => Cursor(final),
        _ => TerminalKeyKind.None,
    });

    private static TerminalKeyKind Cursor(char final) => final switch
    {
        'A' => TerminalKeyKind.Previous,
        'B' => TerminalKeyKind.Next,
        'C' => TerminalKeyKind.Right,
        'D' => TerminalKeyKind.Left,
        'H' => TerminalKeyKind.Home,
        'F' => TerminalKeyKind.End,
        _ => TerminalKeyKind.None,
    };
}
