using System.Diagnostics;
using System.Globalization;
using Simulator.Core.Scenarios.Conditions.Syntax;

namespace Simulator.Core.Scenarios.Conditions;

/// <summary>Reads the condition language of case files. A writer's mistake is data; nothing here throws.</summary>
/// <remarks>
/// <c>or</c> binds weakest, then <c>and</c>, then <c>not</c>; <c>within</c> and <c>for</c> belong to the call, comparison or
/// parenthesis right before them. Case files come from outside: length and depth are limited so that no text can exhaust
/// time or stack. Safe for many threads.
/// </remarks>
public static class ConditionParser
{
    /// <summary>The greatest length of a text, in UTF-16 units.</summary>
    public const int MaxLength = 2000;

    /// <summary>How deeply parentheses, <c>not</c> and <c>missed</c> may be nested.</summary>
    public const int MaxDepth = 32;

    /// <summary>Reads a text.</summary>
    /// <param name="text">May be null, which is an empty text.</param>
    public static ConditionResult Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return Fail(new ConditionError(0, text?.Length ?? 0, ConditionErrorCode.Empty, []));
        }

        if (text.Length > MaxLength)
        {
            var limit = MaxLength.ToString(CultureInfo.InvariantCulture);
            return Fail(new ConditionError(MaxLength, text.Length - MaxLength, ConditionErrorCode.TooLong, [limit]));
        }

        return Read(text);
    }

    /// <summary>Reads a text that was printed from a checked condition: it has no mistakes, but spacing may have made it longer.</summary>
    internal static Condition ParseOwn(string text) =>
        Read(text).Condition ?? throw new UnreachableException($"The printed condition does not parse: {text}");

    private static ConditionResult Read(string text)
    {
        var tokens = Tokenizer.Read(text, out var characters);
        if (characters.Count > 0)
        {
            return new(null, characters);
        }

        var cursor = new TokenCursor(text, tokens);
        var root = new ExpressionReader(cursor).Whole();
        return cursor.Errors.Count > 0
            ? new(null, [.. cursor.Errors.OrderBy(error => error.Start)])
            : new(new Condition(text, root, cursor.References), []);
    }

    private static ConditionResult Fail(ConditionError error) => new(null, [error]);
}
