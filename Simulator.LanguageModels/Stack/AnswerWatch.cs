using System.Text;
using Simulator.LanguageModels.Clients;

namespace Simulator.LanguageModels.Stack;

/// <summary>Watches one answer grow and throws when it is no answer.</summary>
internal sealed class AnswerWatch(CallLimits limits)
{
    private const int Gram = 12;
    private const int MostRepeats = 3;

    // Opening in which a refusal shows, and letters after which the language is certain.
    private const int OpeningLength = 60;
    private const int LettersToJudge = 60;

    private static readonly string[] Refusals =
    [
        "抱歉，我无法", "抱歉,我无法", "对不起，我无法", "对不起，我不能提供", "很抱歉，我不能", "抱歉，我不能", "作为一个人工智能", "作为人工智能", "作为一名AI", "作为AI",
        "作为一个AI", "我是一个人工智能", "我是AI助手", "无法满足您的请求", "无法协助", "违反了相关规定", "I'm sorry, but I", "I can't assist", "I cannot assist", "I can't help with",
        "I cannot help with", "As an AI", "as a language model",
    ];

    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, (int Count, int Last)> _grams = new(StringComparer.Ordinal);
    private int _letters;
    private int _han;
    private bool _refusalChecked;

    public void Add(string piece)
    {
        if (piece.Length == 0)
        {
            return;
        }

        _text.Append(piece);
        if (_text.Length > limits.MaxCharacters)
        {
            throw Failed(ModelFailureKind.Endless, $"more than {limits.MaxCharacters} characters");
        }

        foreach (var c in piece)
        {
            Count(c);
        }

        if (limits.IsTalk)
        {
            CheckTalk(piece.Length);
        }
    }

    public void End()
    {
        if (_letters == 0)
        {
            throw Failed(ModelFailureKind.Empty, "no words");
        }

        if (limits.IsTalk && !_refusalChecked)
        {
            CheckRefusal();
        }
    }

    private static ModelFailedException Failed(ModelFailureKind kind, string detail) => new(kind, detail);

    private void Count(char c)
    {
        if (c == '\uFFFD')
        {
            throw Failed(ModelFailureKind.BrokenEncoding, "replacement character");
        }

        if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
        {
            _letters++;
            _han += c is >= '\u3400' and <= '\u9FFF' ? 1 : 0;
        }
    }

    private void CheckTalk(int added)
    {
        if (!_refusalChecked)
        {
            CheckRefusal();
            _refusalChecked = _text.Length > OpeningLength * 2;
        }

        // Names of speakers before each line are Latin: only an answer with hardly any Chinese is another language.
        if (_letters >= LettersToJudge && _han * 4 < _letters)
        {
            throw Failed(ModelFailureKind.WrongLanguage, "hardly any Chinese");
        }

        for (var end = Math.Max(Gram, _text.Length - added + 1); end <= _text.Length; end++)
        {
            CheckGram(end - Gram);
        }
    }

    private void CheckGram(int at)
    {
        var gram = _text.ToString(at, Gram);
        var (count, last) = _grams.GetValueOrDefault(gram, (0, -Gram));
        if (at - last < Gram)
        {
            return;
        }

        _grams[gram] = (count + 1, at);
        if (count + 1 >= MostRepeats)
        {
            throw Failed(ModelFailureKind.Endless, "going round in circles");
        }
    }

    private void CheckRefusal()
    {
        var opening = _text.ToString(0, Math.Min(OpeningLength, _text.Length));
        if (Refusals.Any(r => opening.Contains(r, StringComparison.OrdinalIgnoreCase)))
        {
            throw Failed(ModelFailureKind.Refusal, "the model declined");
        }
    }
}
