namespace Simulator.Console.Terminal;

/// <summary>What the process is connected to, decided once at the start.</summary>
/// <param name="IsInputTerminal">Standard input is a terminal, not a pipe or file.</param>
/// <param name="IsOutputTerminal">Standard output is a terminal, not a pipe or file.</param>
/// <param name="Ansi">Control sequences may be printed: a terminal, and TERM is not "dumb".</param>
/// <param name="Color">Colours may be printed as well: NO_COLOR is unset or empty.</param>
/// <param name="Unicode">Box-drawing and Chinese reach the reader: the output encoding can carry them.</param>
/// <param name="Width">Columns to lay out for; <see cref="PipedWidth"/> when piped.</param>
/// <param name="Height">Rows; <see cref="PipedHeight"/> when piped.</param>
internal sealed record TerminalCapabilities(
    bool IsInputTerminal, bool IsOutputTerminal, bool Ansi, bool Color, bool Unicode, int Width, int Height)
{
    public const int PipedWidth = 100;
    public const int PipedHeight = 24;

    private static readonly HashSet<int> UnicodeCodePages = [65001, 1200, 1201, 12000, 12001, 54936];

    /// <summary>The line editor works: both ends are the terminal and the cursor can be moved.</summary>
    public bool CanEdit => IsInputTerminal && Ansi;

    /// <summary>What to assume for a terminal that does not know its width, as one under <c>script</c>.</summary>
    public static int WidthOr80(int reported) => reported > 0 ? reported : 80;

    /// <summary>As <see cref="WidthOr80"/>, for the rows.</summary>
    public static int HeightOr24(int reported) => reported > 0 ? reported : 24;

    /// <summary>Looks at the streams of this process and its environment.</summary>
    public static TerminalCapabilities Detect()
    {
        var isOutputTerminal = !System.Console.IsOutputRedirected;
        return From(
            !System.Console.IsInputRedirected,
            isOutputTerminal,
            isOutputTerminal ? (System.Console.WindowWidth, System.Console.WindowHeight) : default,
            System.Console.OutputEncoding.CodePage,
            Environment.GetEnvironmentVariable);
    }

    /// <summary>The rules alone; a terminal that reports no size (0) is taken for 80 by 24.</summary>
    public static TerminalCapabilities From(
        bool isInputTerminal,
        bool isOutputTerminal,
        (int Width, int Height) size,
        int codePage,
        Func<string, string?> environment)
    {
        var ansi = isOutputTerminal && !string.Equals(environment("TERM"), "dumb", StringComparison.Ordinal);
        var (width, height) = isOutputTerminal
            ? (WidthOr80(size.Width), HeightOr24(size.Height))
            : (PipedWidth, PipedHeight);
        return new TerminalCapabilities(
            isInputTerminal,
            isOutputTerminal,
            ansi,
            ansi && string.IsNullOrEmpty(environment("NO_COLOR")),
            UnicodeCodePages.Contains(codePage),
            width,
            height);
    }
}
