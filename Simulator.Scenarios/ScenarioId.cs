namespace Simulator.Scenarios;

/// <summary>The rule for names of case folders: they become paths only through it.</summary>
public static class ScenarioId
{
    /// <summary>The greatest length.</summary>
    public const int MaxLength = 64;

    /// <summary>True for <c>[a-z0-9][a-z0-9-]{0,63}</c> that is no device name of Windows.</summary>
    public static bool IsValid(string? id) =>
        id is { Length: > 0 and <= MaxLength } && id[0] != '-' && id.All(IsLetter) && !IsDevice(id);

    private static bool IsLetter(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-';

    private static bool IsDevice(string id) =>
        id is "con" or "prn" or "aux" or "nul" || (id.Length == 4 && id[..3] is "com" or "lpt" && char.IsAsciiDigit(id[3]));
}
