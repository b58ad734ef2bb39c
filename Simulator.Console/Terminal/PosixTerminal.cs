using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace Simulator.Console.Terminal;

/// <summary>
/// The terminal of this process on Linux and macOS. Reads bytes in raw mode itself: <c>Console.ReadKey</c> cannot tell a
/// paste from typing. The terminal is given back as found when a line is done, on dispose, at process exit and on
/// SIGTERM, SIGHUP, SIGQUIT and SIGTSTP. SIGINT during a line acts as Ctrl-C; outside it takes its usual course.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal sealed class PosixTerminal : ITerminal
{
    // Kept on between lines too, so that what is pasted while a reply is being printed does not send half a turn.
    private const string BracketedPasteOn = "\u001b[?2004h";
    private const string BracketedPasteOff = "\u001b[?2004l";

    private static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(100);

    private readonly Lock _lock = new();
    private readonly Stream _output = System.Console.OpenStandardOutput();
    private readonly KeyDecoder _decoder = new();
    private readonly byte[] _buffer = new byte[4096];
    private readonly byte[] _saved;
    private readonly List<PosixSignalRegistration> _signals = [];
    private readonly ManualResetEventSlim _continued = new();
    private PosixSignalRegistration? _stop;
    private (int Width, int Height) _size;
    private volatile bool _editing;
    private volatile bool _interrupted;
    private volatile bool _resumed;
    private volatile bool _suspending;
    private volatile bool _ended;
    private bool _given;

    private PosixTerminal(byte[] saved)
    {
        _saved = saved;
        _size = (Width, Height);
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
        AppDomain.CurrentDomain.UnhandledException += OnProcessExit;
        foreach (var signal in (PosixSignal[])[PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT])
        {
            _signals.Add(PosixSignalRegistration.Create(signal, _ => GiveBack()));
        }

        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGINT, OnInterrupt));
        _signals.Add(PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ => OnContinue()));
        ListenForStop();
        Write(BracketedPasteOn);
    }

    public int Width => TerminalCapabilities.WidthOr80(System.Console.WindowWidth);

    public int Height => TerminalCapabilities.HeightOr24(System.Console.WindowHeight);

    /// <summary>Null when the standard input is no terminal.</summary>
    public static PosixTerminal? TryOpen() => PosixTty.Save() is { } saved ? new PosixTerminal(saved) : null;

    public IDisposable BeginEditing()
    {
        _editing = true;
        Take();
        return new EditingScope(this);
    }

    public TerminalKey ReadKey(CancellationToken cancellationToken)
    {
        while (true)
        {
            if (PendingEvent() is { } pending)
            {
                return pending;
            }

            if (_decoder.TryTake(out var key))
            {
                return key;
            }

            if (_ended)
            {
                return new TerminalKey(TerminalKeyKind.EndOfStream);
            }

            if (cancellationToken.IsCancellationRequested)
            {
                return new TerminalKey(TerminalKeyKind.GaveUp);
            }

            ReadBytes();
        }
    }

    public void Write(string text)
    {
        try
        {
            _output.Write(Encoding.UTF8.GetBytes(text));
            _output.Flush();
        }
        catch (IOException)
        {
            // The terminal hung up: the next read reports the end of input, which is where the caller hears of it.
            _ended = true;
        }
    }

    public void Suspend()
    {
        _suspending = true;
        _continued.Reset();
        GiveBack();
        _stop?.Dispose();
        PosixTty.StopJob();

        // The stop takes effect during the first wait; the second gives the continue signal time to be seen. A job
        // without a shell is not stopped at all and goes on after both.
        _ = _continued.Wait(Pulse) || _continued.Wait(Pulse);
        ListenForStop();
        _suspending = false;
        Take();
        _size = (Width, Height);
    }

    public void Dispose()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        AppDomain.CurrentDomain.UnhandledException -= OnProcessExit;
        _signals.ForEach(signal => signal.Dispose());
        _stop?.Dispose();
        GiveBack();
        _output.Dispose();
        _continued.Dispose();
    }

    private TerminalKey? PendingEvent()
    {
        if (_interrupted)
        {
            _interrupted = false;
            return new TerminalKey(TerminalKeyKind.Interrupt);
        }

        if (_resumed)
        {
            _resumed = false;
            Take();
            _size = (Width, Height);
            return new TerminalKey(TerminalKeyKind.Resumed);
        }

        var size = (Width, Height);
        if (size == _size)
        {
            return null;
        }

        _size = size;
        return new TerminalKey(TerminalKeyKind.Resized);
    }

    private void ReadBytes()
    {
        if (!PosixTty.WaitForInput(Pulse))
        {
            _decoder.Idle();
            return;
        }

        var count = PosixTty.Read(_buffer);
        if (count > 0)
        {
            _decoder.Feed(_buffer.AsSpan(0, count));
        }

        else if (count == 0)
        {
            _ended = true;
        }
    }

    private void Take()
    {
        lock (_lock)
        {
            PosixTty.MakeRaw(_saved);
            if (_given)
            {
                Write(BracketedPasteOn);
                _given = false;
            }
        }
    }

    private void GiveBack()
    {
        lock (_lock)
        {
            if (!_given)
            {
                Write(BracketedPasteOff);
                _given = true;
            }

            PosixTty.Restore(_saved);
        }
    }

    private void ListenForStop() => _stop = PosixSignalRegistration.Create(PosixSignal.SIGTSTP, OnStop);

    private void OnStop(PosixSignalContext context)
    {
        context.Cancel = true;
        GiveBack();
        _stop?.Dispose();
        PosixTty.StopJob();
    }

    private void OnContinue()
    {
        if (_suspending)
        {
            _continued.Set();
            return;
        }

        ListenForStop();
        _resumed = _editing;
    }

    private void OnInterrupt(PosixSignalContext context)
    {
        if (_editing)
        {
            context.Cancel = true;
            _interrupted = true;
        }
        else
        {
            GiveBack();
        }
    }

    private void OnProcessExit(object? sender, EventArgs e) => GiveBack();

    private sealed class EditingScope(PosixTerminal terminal) : IDisposable
    {
        public void Dispose()
        {
            terminal._editing = false;
            PosixTty.Restore(terminal._saved);
        }
    }
}
