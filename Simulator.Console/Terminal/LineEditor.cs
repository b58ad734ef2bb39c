namespace Simulator.Console.Terminal;

/// <summary>
/// Reads one line of Chinese or any other text with the usual keys. What is returned is exactly what was shown. History
/// lives as long as the editor, one per session. Length limits are the caller's: it refuses and offers the draft again.
/// </summary>
internal sealed class LineEditor
{
    private readonly ITerminal _terminal;
    private readonly EditorHistory _history = new();

    public LineEditor(ITerminal terminal) => _terminal = terminal;

    /// <summary>Blocks until the line is sent, cancelled, or input ends. Never throws for anything typed.</summary>
    public ReadLineResult ReadLine(ReadLineRequest request, CancellationToken cancellationToken)
    {
        using var editing = _terminal.BeginEditing();
        var draft = new Draft(request.Draft);
        var screen = new EditorScreen(_terminal, request);
        _history.Rewind();
        while (true)
        {
            screen.Show(draft);
            var key = _terminal.ReadKey(cancellationToken);
            if (EndedBy(key.Kind, draft) is not { } kind)
            {
                Apply(key, draft, screen);
                continue;
            }

            screen.Leave();
            if (kind == ReadLineKind.Submitted)
            {
                _history.Add(draft.Text);
            }

            return new ReadLineResult(kind, draft.Text);
        }
    }

    private static ReadLineKind? EndedBy(TerminalKeyKind key, Draft draft) => key switch
    {
        TerminalKeyKind.Enter => ReadLineKind.Submitted,
        TerminalKeyKind.Interrupt or TerminalKeyKind.GaveUp => ReadLineKind.Cancelled,
        TerminalKeyKind.EndOfStream => ReadLineKind.EndOfInput,
        TerminalKeyKind.EndOrDelete when draft.Text.Length == 0 => ReadLineKind.EndOfInput,
        _ => null,
    };

    private void Apply(TerminalKey key, Draft draft, EditorScreen screen)
    {
        switch (key.Kind)
        {
            case TerminalKeyKind.Text:
            case TerminalKeyKind.Paste:
                if (!draft.Insert(key.Kind == TerminalKeyKind.Paste ? key.Text.TrimEnd('\r', '\n') : key.Text))
                {
                    _terminal.Write("\a");
                }

                break;
            case TerminalKeyKind.Previous:
                Recall(_history.Previous(draft.Text), draft);
                break;
            case TerminalKeyKind.Next:
                Recall(_history.Next(), draft);
                break;
            case TerminalKeyKind.Resized:
            case TerminalKeyKind.Repaint:
                screen.ClearReflowed();
                break;
            case TerminalKeyKind.Resumed:
                screen.Forget();
                break;
            case TerminalKeyKind.Suspend:
                screen.Leave();
                _terminal.Suspend();
                break;
            default:
                MoveOrErase(key.Kind, draft);
                break;
        }
    }

    private static void MoveOrErase(TerminalKeyKind key, Draft draft)
    {
        switch (key)
        {
            case TerminalKeyKind.Left:
                draft.MoveTo(draft.Cursor - 1);
                break;
            case TerminalKeyKind.Right:
                draft.MoveTo(draft.Cursor + 1);
                break;
            case TerminalKeyKind.WordLeft:
                draft.MoveTo(draft.WordLeft());
                break;
            case TerminalKeyKind.WordRight:
                draft.MoveTo(draft.WordRight());
                break;
            case TerminalKeyKind.Home:
                draft.MoveTo(0);
                break;
            case TerminalKeyKind.End:
                draft.MoveTo(int.MaxValue);
                break;
            case TerminalKeyKind.Backspace:
                draft.EraseTo(draft.Cursor - 1);
                break;
            case TerminalKeyKind.Delete:
            case TerminalKeyKind.EndOrDelete:
                draft.EraseTo(draft.Cursor + 1);
                break;
            case TerminalKeyKind.EraseToEnd:
                draft.EraseTo(int.MaxValue);
                break;
            case TerminalKeyKind.EraseToStart:
                draft.EraseTo(0);
                break;
            case TerminalKeyKind.EraseWordLeft:
                draft.EraseTo(draft.WordLeft());
                break;
            case TerminalKeyKind.EraseWordRight:
                draft.EraseTo(draft.WordRight());
                break;
            default:
                break;
        }
    }

    private static void Recall(string? line, Draft draft)
    {
        if (line is not null)
        {
            draft.ReplaceAll(line);
        }
    }
}
