namespace Simulator.Core.Scenarios.Conditions.Syntax;

/// <summary>Where the readers stand in the tokens, and what they have found.</summary>
internal sealed class TokenCursor(string text, IReadOnlyList<Token> tokens)
{
    private readonly List<ConditionError> _errors = [];
    private readonly List<ConditionReference> _references = [];
    private int _next;
    private bool _failed;

    public IReadOnlyList<ConditionError> Errors => _errors;

    public IReadOnlyList<ConditionReference> References => _references;

    /// <summary>True when a mistake was found at or after this position: what was read since is not what the writer meant.</summary>
    public bool HasErrorSince(int start) => _errors.Any(error => error.Start >= start);

    public Token Next => tokens[_next];

    public bool IsAtEnd => Next.Kind == TokenKind.End;

    /// <summary>Where the last taken token ends.</summary>
    public int TakenUntil => _next == 0 ? 0 : tokens[_next - 1].End;

    public Token Take() => IsAtEnd ? Next : tokens[_next++];

    public bool TryTake(TokenKind kind)
    {
        if (Next.Kind != kind)
        {
            return false;
        }

        Take();
        return true;
    }

    public bool TryTakeWord(string word)
    {
        if (Next.Kind != TokenKind.Word || !string.Equals(Next.Text, word, StringComparison.Ordinal))
        {
            return false;
        }

        Take();
        return true;
    }

    public void Expect(TokenKind kind, string symbol)
    {
        if (!TryTake(kind))
        {
            Fail(ConditionErrorCode.ExpectedSymbol, Next, symbol, Next.Text);
        }
    }

    /// <summary>A mistake after which reading cannot go on: later mistakes would only be its echo.</summary>
    public void Fail(ConditionErrorCode code, Token at, params string[] arguments)
    {
        var error = at.Kind == TokenKind.End && code != ConditionErrorCode.TooDeep
            ? new ConditionError(at.Start, 0, ConditionErrorCode.UnexpectedEnd, [])
            : new ConditionError(at.Start, at.Text.Length, code, [.. arguments]);
        if (!_failed)
        {
            _errors.Add(error);
        }

        _failed = true;
        _next = tokens.Count - 1;
    }

    /// <summary>A mistake after which reading goes on.</summary>
    public void Report(ConditionErrorCode code, int start, int end, params string[] arguments)
    {
        if (!_failed)
        {
            _errors.Add(new(start, end - start, code, [.. arguments]));
        }
    }

    public void Mention(ConditionIdKind kind, Token id) => _references.Add(new(kind, id.Text, id.Start, id.Text.Length));

    public string TextOf(int start, int end) => text[start..end];
}
