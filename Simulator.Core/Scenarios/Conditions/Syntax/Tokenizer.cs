namespace Simulator.Core.Scenarios.Conditions.Syntax;

/// <summary>Text to tokens; every bad character is reported, the last token is always <see cref="TokenKind.End"/>.</summary>
internal static class Tokenizer
{
    // Full-width ASCII as a Chinese keyboard produces it lies at a fixed distance from ASCII.
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';
    private const int FullWidthDistance = 0xFEE0;

    public static List<Token> Read(string text, out List<ConditionError> errors)
    {
        var tokens = new List<Token>();
        errors = [];
        var at = 0;
        while (at < text.Length)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var (kind, length) = Next(text, at);
            var part = text.Substring(at, length);
            if (kind is { } known)
            {
                tokens.Add(new(known, part, at));
            }
            else
            {
                errors.Add(BadCharacter(part, at));
            }

            at += length;
        }

        tokens.Add(new(TokenKind.End, "", text.Length));
        return tokens;
    }

    private static (TokenKind? Kind, int Length) Next(string text, int at) => text[at] switch
    {
        '(' => (TokenKind.Open, 1),
        ')' => (TokenKind.Close, 1),
        ',' => (TokenKind.Comma, 1),
        ':' => (TokenKind.Colon, 1),
        '|' => (TokenKind.Bar, 1),
        '>' or '<' or '=' or '!' when at + 1 < text.Length && text[at + 1] == '=' => (TokenKind.Comparison, 2),
        '>' or '<' => (TokenKind.Comparison, 1),
        var c when IsWord(c) => (TokenKind.Word, WordLength(text, at)),
        var c when char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) => (null, 2),
        _ => (null, 1),
    };

    private static int WordLength(string text, int start)
    {
        var at = start;
        while (at < text.Length && (IsWord(text[at]) || IsDecimalPoint(text, start, at)))
        {
            at++;
        }

        return at - start;
    }

    private static bool IsDecimalPoint(string text, int start, int at) =>
        text[at] == '.' && text.AsSpan(start, at - start).TrimStart('-').IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-';

    private static ConditionError BadCharacter(string character, int at) =>
        character[0] is >= FirstFullWidth and <= LastFullWidth
            ? new(at, character.Length, ConditionErrorCode.FullWidthCharacter, [character, ((char)(character[0] - FullWidthDistance)).ToString()])
            : new(at, character.Length, ConditionErrorCode.UnknownCharacter, [character]);
}
