using System.Text;

namespace Simulator.LanguageModels.Voices;

/// <summary>Cuts a growing answer of speaker-tagged lines into finished sentences. Not thread-safe.</summary>
/// <remarks>A sentence is handed out when something follows it, so that the last one comes with the end of the answer. What was not finished when the answer broke off never comes.</remarks>
/// <param name="isTag">Tells whether words before a colon name a speaker.</param>
internal sealed class TaggedLines(Func<string, bool> isTag)
{
    private const string Ends = "。！？!?";
    private const string Closers = "”’」』）)\"'…";
    private const int LongestTag = 14;

    private readonly StringBuilder _sentence = new();
    private readonly Queue<Utterance> _ready = [];
    private string? _tag;
    private bool _inTag = true;
    private bool _isFinished;
    private bool _tagStoodAlone;

    /// <summary>Takes a piece of the answer.</summary>
    public void Add(string piece)
    {
        foreach (var c in piece)
        {
            Add(c);
        }
    }

    /// <summary>The next finished sentence; null when there is none yet.</summary>
    public Utterance? Next() => _ready.TryDequeue(out var next) ? next : null;

    /// <summary>The answer is complete: what stands there is a sentence, also without a mark behind it.</summary>
    public void End()
    {
        SettleTag();
        HandOut();
    }

    /// <summary>The answer broke off: only a finished sentence counts.</summary>
    public void Break()
    {
        if (_isFinished)
        {
            HandOut();
        }

        _sentence.Clear();
    }

    private void Add(char c)
    {
        if (c is '\n' or '\r')
        {
            EndLine();
        }
        else if (_inTag)
        {
            AddToTag(c);
        }
        else
        {
            AddToSentence(c);
        }
    }

    private void EndLine()
    {
        SettleTag();
        _isFinished |= _sentence.Length > 0;
        _inTag = true;
    }

    private void AddToTag(char c)
    {
        // The line before stays held until this one shows a character.
        if (_isFinished && !char.IsWhiteSpace(c))
        {
            HandOut();
        }

        if (_sentence.Length == 0 && (char.IsWhiteSpace(c) || c is '-' or '*' or '•'))
        {
            return;
        }

        var isAt = _sentence.Length > 0 && _sentence[0] is '@' or '＠';
        if (_sentence.Length > 0 && (c is ':' or '：' || (isAt && (char.IsWhiteSpace(c) || !IsOfTag(c)))) && (isAt || isTag(Bare())))
        {
            _tag = Bare();
            _sentence.Clear();
            _inTag = false;
            if (!char.IsWhiteSpace(c) && c is not (':' or '：'))
            {
                AddToSentence(c);
            }

            return;
        }

        _sentence.Append(c);
        if (!isAt && (_sentence.Length > LongestTag || c is ':' or '：' || Ends.Contains(c, StringComparison.Ordinal) || c is '，' or ','))
        {
            SettleTag();
        }
    }

    // A line that turned out to have no tag: what was taken for one is its first words.
    private void SettleTag()
    {
        if (!_inTag || _isFinished)
        {
            return;
        }

        _inTag = false;
        if (_sentence.Length > 0)
        {
            var words = _sentence.ToString();
            _sentence.Clear();
            if (words[0] is '@' or '＠' && words.Skip(1).All(IsOfTag))
            {
                _tag = words.Trim('@', '＠');
                _tagStoodAlone = true;
                return;
            }

            _tag = _tagStoodAlone ? _tag : null;
            _tagStoodAlone = false;
            foreach (var c in words)
            {
                AddToSentence(c);
            }
        }
    }

    private void AddToSentence(char c)
    {
        var isEnd = Ends.Contains(c, StringComparison.Ordinal);
        if (_isFinished && !isEnd && !Closers.Contains(c, StringComparison.Ordinal))
        {
            if (char.IsWhiteSpace(c))
            {
                return;
            }

            HandOut();
        }

        _sentence.Append(c);
        _isFinished |= isEnd;
    }

    private void HandOut()
    {
        var text = SentenceTidy.Tidy(_sentence.ToString());
        _sentence.Clear();
        _isFinished = false;
        if (text.Length > 0)
        {
            _ready.Enqueue(new Utterance(_tag, text));
        }
    }

    private string Bare() => _sentence.ToString().Trim('@', '＠', '[', ']', '【', '】', '*', ' ');

    private static bool IsOfTag(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '@' || char.IsLetter(c);
}
