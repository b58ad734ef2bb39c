namespace Simulator.Console.Terminal;

/// <summary>
/// The terminal of this process on Windows, through <c>Console.ReadKey</c>. A paste arrives as keys there; an Enter with
/// more input right behind it counts as a pasted line break, not as the end of the turn.
/// </summary>
internal sealed class WindowsTerminal : ITerminal
{
    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(30);

    private readonly bool _controlCAsInput = System.Console.TreatControlCAsInput;
    private (int Width, int Height) _size = (System.Console.WindowWidth, System.Console.WindowHeight);
    private char _highSurrogate;

    public WindowsTerminal() => WindowsConsoleMode.EnableSequences();

    public int Width => TerminalCapabilities.WidthOr80(System.Console.WindowWidth);

    public int Height => TerminalCapabilities.HeightOr24(System.Console.WindowHeight);

    public IDisposable BeginEditing()
    {
        System.Console.TreatControlCAsInput = true;
        return new EditingScope(this);
    }

    public TerminalKey ReadKey(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return new TerminalKey(TerminalKeyKind.GaveUp);
            }

            var size = (Width, Height);
            if (size != _size)
            {
                _size = size;
                return new TerminalKey(TerminalKeyKind.Resized);
            }

            if (!System.Console.KeyAvailable)
            {
                cancellationToken.WaitHandle.WaitOne(Pulse);
            }
            else if (Translate(System.Console.ReadKey(intercept: true)) is { Kind: not TerminalKeyKind.None } key)
            {
                return key;
            }
        }
    }

    public void Write(string text) => System.Console.Out.Write(text);

    /// <summary>Windows has no job control: nothing happens.</summary>
    public void Suspend()
    {
    }

    public void Dispose() => System.Console.TreatControlCAsInput = _controlCAsInput;

    private TerminalKey Translate(ConsoleKeyInfo info)
    {
        if (info.Key == ConsoleKey.Enter)
        {
            return System.Console.KeyAvailable ? TerminalKey.Typed(" ") : new TerminalKey(TerminalKeyKind.Enter);
        }

        if (WindowsKeys.Command(info) is { Kind: not TerminalKeyKind.None } command)
        {
            return command;
        }

        if (char.IsHighSurrogate(info.KeyChar))
        {
            _highSurrogate = info.KeyChar;
            return default;
        }

        if (char.IsLowSurrogate(info.KeyChar) && _highSurrogate != '\0')
        {
            var pair = new string([_highSurrogate, info.KeyChar]);
            _highSurrogate = '\0';
            return TerminalKey.Typed(pair);
        }

        return info.KeyChar >= ' ' ? TerminalKey.Typed(info.KeyChar.ToString())
            : info.KeyChar == '\0' ? default
            : EscapeKeys.Control((byte)info.KeyChar);
    }

    private sealed class EditingScope(WindowsTerminal terminal) : IDisposable
    {
        public void Dispose() => System.Console.TreatControlCAsInput = terminal._controlCAsInput;
    }
}
