namespace Simulator.Console.Terminal;

/// <summary>How a line ended.</summary>
internal enum ReadLineKind
{
    /// <summary>Enter: the text is the answer.</summary>
    Submitted,

    /// <summary>Ctrl-C, or the caller's token: the text is the draft, to be offered again.</summary>
    Cancelled,

    /// <summary>Ctrl-D on an empty line, or the terminal went away: nothing more will come.</summary>
    EndOfInput,
}

/// <param name="Kind">How the line ended.</param>
/// <param name="Text">Exactly what stood on the screen: one line, cleaned by <see cref="SafeText.ForLine"/>, never null.</param>
internal readonly record struct ReadLineResult(ReadLineKind Kind, string Text);
