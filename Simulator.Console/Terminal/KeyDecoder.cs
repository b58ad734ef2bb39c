using System.Text;

namespace Simulator.Console.Terminal;

/// <summary>
/// Turns the bytes of a terminal in raw mode into keys. Keeps state between calls, so a character or a sequence may be
/// split anywhere. Invalid UTF-8 becomes U+FFFD, seen by the person who typed it. Unknown sequences are swallowed whole.
/// </summary>
internal sealed class KeyDecoder
{
    private const int MaxPasteBytes = 1 << 20;
    private const int MaxSequence = 64;
    private const byte Escape = 0x1b;
    private const byte CtrlC = 0x03;

    private readonly Decoder _utf8 = new UTF8Encoding(false, false).GetDecoder();
    private readonly Queue<TerminalKey> _keys = new();
    private readonly StringBuilder _text = new();
    private readonly StringBuilder _sequence = new();
    private readonly List<byte> _paste = [];
    private State _state;

    private enum State
    {
        Ground,
        Escape,
        Sequence,
        LinuxFunctionKey,
        Ss3,
        Reply,
        Paste,
    }

    public bool TryTake(out TerminalKey key) => _keys.TryDequeue(out key);

    public void Feed(ReadOnlySpan<byte> bytes)
    {
        foreach (var value in bytes)
        {
            Step(value);
        }

        EmitText();
    }

    /// <summary>
    /// Nothing came for a while: a started escape sequence was the Escape key after all. A paste and a split character
    /// go on waiting.
    /// </summary>
    public void Idle()
    {
        if (_state != State.Paste)
        {
            _state = State.Ground;
        }
    }

    private void Step(byte value)
    {
        switch (_state)
        {
            case State.Ground:
                Ground(value);
                break;
            case State.Escape:
                AfterEscape(value);
                break;
            case State.Sequence:
                InSequence(value);
                break;
            case State.Ss3:
                Emit(EscapeKeys.Ss3((char)value));
                break;
            case State.LinuxFunctionKey:
                _state = State.Ground;
                break;
            case State.Reply:
                _state = value is 0x07 or (byte)'\\' ? State.Ground : State.Reply;
                break;
            case State.Paste:
                InPaste(value);
                break;
            default:
                throw new InvalidOperationException("Unknown decoder state.");
        }
    }

    private void Ground(byte value)
    {
        if (value >= 0x80)
        {
            Decode([value], flush: false);
            return;
        }

        Decode([], flush: true);
        switch (value)
        {
            case Escape:
                _state = State.Escape;
                break;
            case (byte)'\t':
                _text.Append(' ');
                break;
            case < 0x20 or 0x7f:
                Emit(EscapeKeys.Control(value));
                break;
            default:
                _text.Append((char)value);
                break;
        }
    }

    private void AfterEscape(byte value)
    {
        _sequence.Clear();
        switch (value)
        {
            case (byte)'[':
                _state = State.Sequence;
                break;
            case (byte)'O':
                _state = State.Ss3;
                break;
            case (byte)']' or (byte)'P' or (byte)'_' or (byte)'^' or (byte)'X':
                _state = State.Reply;
                break;
            case Escape:
                break;
            case CtrlC:
                Emit(EscapeKeys.Control(value));
                break;
            case >= 0x80:
                _state = State.Ground;
                Ground(value);
                break;
            default:
                Emit(EscapeKeys.Alt((char)value));
                break;
        }
    }

    private void InSequence(byte value)
    {
        if (value == '[' && _sequence.Length == 0)
        {
            _state = State.LinuxFunctionKey;
        }
        else if (value is >= 0x40 and <= 0x7e)
        {
            var sequence = _sequence.Append((char)value).ToString();
            Emit(EscapeKeys.Csi(sequence));
            _state = string.Equals(sequence, "200~", StringComparison.Ordinal) ? State.Paste : State.Ground;
        }
        else if (value is >= 0x20 and < 0x40 && _sequence.Length < MaxSequence)
        {
            _sequence.Append((char)value);
        }
        else
        {
            _state = State.Ground;
            Ground(value);
        }
    }

    private void InPaste(byte value)
    {
        if (value == CtrlC)
        {
            EndPaste();
            Emit(EscapeKeys.Control(value));
            return;
        }

        if (_paste.Count >= MaxPasteBytes)
        {
            _paste.RemoveRange(MaxPasteBytes / 2, (MaxPasteBytes / 2) - PasteEnd.Length);
        }

        _paste.Add(value);
        if (value == '~' && _paste.Count >= PasteEnd.Length
            && PasteEnd.SequenceEqual(_paste[^PasteEnd.Length..].ToArray()))
        {
            _paste.RemoveRange(_paste.Count - PasteEnd.Length, PasteEnd.Length);
            EndPaste();
        }
    }

    private static ReadOnlySpan<byte> PasteEnd => "\u001b[201~"u8;

    private void EndPaste()
    {
        Emit(TerminalKey.Pasted(Encoding.UTF8.GetString([.. _paste])));
        _paste.Clear();
    }

    private void Decode(ReadOnlySpan<byte> bytes, bool flush)
    {
        Span<char> chars = stackalloc char[4];
        var count = _utf8.GetChars(bytes, chars, flush);
        _text.Append(chars[..count]);
    }

    private void Emit(TerminalKey key)
    {
        _state = State.Ground;
        EmitText();
        if (key.Kind != TerminalKeyKind.None)
        {
            _keys.Enqueue(key);
        }
    }

    private void EmitText()
    {
        if (_text.Length > 0)
        {
            _keys.Enqueue(TerminalKey.Typed(_text.ToString()));
            _text.Clear();
        }
    }
}
