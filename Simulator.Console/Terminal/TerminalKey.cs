namespace Simulator.Console.Terminal;

/// <summary>What the trainee did at the keyboard, or what happened to the terminal.</summary>
internal enum TerminalKeyKind
{
    /// <summary>Unknown key: ignored.</summary>
    None,

    /// <summary>Typed characters, in <see cref="TerminalKey.Text"/>.</summary>
    Text,

    /// <summary>Pasted characters, line breaks included: never sends the line.</summary>
    Paste,
    Enter,
    Backspace,
    Delete,
    Left,
    Right,
    WordLeft,
    WordRight,
    Home,
    End,
    Previous,
    Next,
    EraseToEnd,
    EraseToStart,
    EraseWordLeft,
    EraseWordRight,

    /// <summary>Ctrl-C typed, or SIGINT from elsewhere.</summary>
    Interrupt,

    /// <summary>Ctrl-D: end of input on an empty draft, else delete.</summary>
    EndOrDelete,

    /// <summary>Ctrl-L: draw the draft anew.</summary>
    Repaint,

    /// <summary>Ctrl-Z: the editor calls <see cref="ITerminal.Suspend"/>.</summary>
    Suspend,

    /// <summary>The process runs again after a stop; the screen content is unknown.</summary>
    Resumed,

    /// <summary>Width or height changed.</summary>
    Resized,

    /// <summary>The terminal is gone; every further read says so again.</summary>
    EndOfStream,

    /// <summary>The caller's token was cancelled; the read gave up.</summary>
    GaveUp,
}

/// <param name="Kind">What happened.</param>
/// <param name="Text">For text and paste: the characters as they came, not cleaned; else empty.</param>
internal readonly record struct TerminalKey(TerminalKeyKind Kind, string Text = "")
{
    public static TerminalKey Typed(string text) => new(TerminalKeyKind.Text, text);

    public static TerminalKey Pasted(string text) => new(TerminalKeyKind.Paste, text);
}
