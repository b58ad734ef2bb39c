namespace Simulator.Core.Scenarios.Conditions;

/// <summary>A mistake in the text of a condition.</summary>
/// <param name="Start">Where it stands, in UTF-16 units from 0; the end of the text when something is missing there.</param>
/// <param name="Length">Its length in UTF-16 units; 0 at the end of the text.</param>
/// <param name="Code">What is wrong.</param>
/// <param name="Arguments">What the message of that code names (see <see cref="ConditionErrorCode"/>).</param>
public sealed record ConditionError(int Start, int Length, ConditionErrorCode Code, ValueList<string> Arguments)
{
    /// <summary>Key of its message in <see cref="ConditionTexts"/> (Chinese and English).</summary>
    public string MessageKey => "error_" + Code;
}

/// <summary>What can be wrong with a condition; arguments of the message in parentheses.</summary>
public enum ConditionErrorCode
{
    /// <summary>There is no text.</summary>
    Empty,

    /// <summary>The text is too long (limit).</summary>
    TooLong,

    /// <summary>Parentheses and <c>not</c> are nested too deeply (limit).</summary>
    TooDeep,

    /// <summary>A character that the language does not use (character).</summary>
    UnknownCharacter,

    /// <summary>A full-width character where its ASCII twin belongs (character, twin).</summary>
    FullWidthCharacter,

    /// <summary>The text ends too early.</summary>
    UnexpectedEnd,

    /// <summary>Something stands where the condition should go on differently (found).</summary>
    UnexpectedText,

    /// <summary>A symbol is missing (symbol, found).</summary>
    ExpectedSymbol,

    /// <summary>A number, name or parenthesis is missing (found).</summary>
    ExpectedOperand,

    /// <summary>An id is missing (found).</summary>
    ExpectedId,

    /// <summary>A number stands where true or false is needed: compare it (text).</summary>
    ExpectedTruth,

    /// <summary>True or false stands where a number is needed: do not compare it (text).</summary>
    ExpectedNumber,

    /// <summary>No such function (name).</summary>
    UnknownFunction,

    /// <summary>Too few or too many arguments (name, needed, found).</summary>
    WrongArgumentCount,

    /// <summary>An id has characters that ids of its kind do not have (text).</summary>
    BadId,

    /// <summary>A number is spelled wrongly or too long (text).</summary>
    BadNumber,

    /// <summary>No such atom in an evidence pattern (word).</summary>
    UnknownAtom,

    /// <summary>An atom or alternative is given twice (text).</summary>
    RepeatedAtom,

    /// <summary>No such mode (text).</summary>
    UnknownMode,

    /// <summary>An evidence pattern without atoms (function).</summary>
    EmptyPattern,

    /// <summary>A window's length is not a whole number from 1 to the limit (text, limit).</summary>
    BadWindowLength,

    /// <summary>Neither turns nor minutes (text).</summary>
    UnknownUnit,

    /// <summary><c>for</c> counts turns only (text).</summary>
    ForCountsTurns,

    /// <summary><c>within</c> stands after something that does not happen at a moment (text).</summary>
    WithinNeedsMoment,

    /// <summary>A window inside a window of the same kind (text).</summary>
    NestedWindow,

    /// <summary><c>missed</c> without a deadline inside.</summary>
    MissedNeedsWithin,
}
