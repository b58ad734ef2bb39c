using System.Collections.Frozen;
using Simulator.Core.Records;

namespace Simulator.Core.People.Credentials;

/// <summary>Which PINs and passwords are taken.</summary>
public static class SecretRules
{
    /// <summary>Digits of a PIN.</summary>
    public const int PinLength = 6;

    /// <summary>Characters of a password, at least.</summary>
    public const int ShortestPassword = 10;

    private const int LongestPassword = 128;
    private const int FewestDifferent = 5;

    private static readonly FrozenSet<string> Known = new[]
    {
        "112233", "445566", "778899", "147258", "258369", "159357", "357159", "789456", "456789", "520131", "131452", "168168", "888666", "666888", "147852", "963852",
        "password12", "passw0rd12", "qwertyuiop", "1234567890", "0123456789", "0987654321", "1qaz2wsx3edc", "woaini1314", "woaini520", "asdfghjkl1",
    }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What is really compared: full-width digits and letters of a PIN are taken for plain ones, passwords stay as typed.</summary>
    public static string Settle(string secret)
    {
        var folded = PersonalText.Fold(secret);
        return IsPin(folded) ? folded : secret;
    }

    /// <summary>Looks at a new secret.</summary>
    /// <param name="secret">Six digits are a PIN, everything else is a password.</param>
    /// <param name="words">The person's data, which a secret must not repeat; null when there are none.</param>
    /// <returns>Null when it may be taken.</returns>
    public static Refusal? Check(string secret, PersonWords? words)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var settled = Settle(secret);
        if (IsPin(settled))
        {
            return IsTrivial(settled) ? new Refusal("secret.pin_trivial")
                : IsBirthday(settled) ? new Refusal("secret.pin_birthday")
                : Repeats(settled, words) ? new Refusal("secret.personal")
                : null;
        }

        return settled.Length < ShortestPassword ? new Refusal("secret.short")
            : settled.Length > LongestPassword ? new Refusal("secret.long")
            : settled.Any(char.IsControl) ? new Refusal("secret.control")
            : settled.Distinct().Count() < FewestDifferent || Known.Contains(PersonalText.Fold(settled)) || IsRun(settled) ? new Refusal("secret.password_trivial")
            : Repeats(PersonalText.Fold(settled), words) ? new Refusal("secret.personal")
            : null;
    }

    private static bool IsPin(string secret) => secret.Length == PinLength && secret.All(char.IsAsciiDigit);

    private static bool IsTrivial(string pin) =>
        IsRun(pin) || Known.Contains(pin) || pin.Distinct().Count() <= 2
        || pin[..3] == pin[3..] || (pin[..2] == pin[2..4] && pin[2..4] == pin[4..]) || pin[..3].SequenceEqual(pin[3..].Reverse());

    // 123456, 987654, 111111, 246810-like steps are all even steps from digit to digit.
    private static bool IsRun(string text) =>
        Enumerable.Range(1, text.Length - 1).Select(i => text[i] - text[i - 1]).Distinct().Count() == 1;

    private static bool IsBirthday(string pin)
    {
        var (a, b, c) = (Two(pin, 0), Two(pin, 2), Two(pin, 4));
        return IsDay(b, c) || IsDay(b, a) || IsDay(a, b) || (a is 19 or 20 && c is >= 1 and <= 12);
    }

    private static bool IsDay(int month, int day) => month is >= 1 and <= 12 && day is >= 1 and <= 31;

    private static int Two(string pin, int at) => ((pin[at] - '0') * 10) + pin[at + 1] - '0';

    private static bool Repeats(string folded, PersonWords? words) =>
        words is not null && new[] { words.Login, words.Name, words.StaffNumber, words.Contact }
            .Select(t => t is null ? "" : PersonalText.Fold(t))
            .Any(t => t.Length > 0 && (t == folded || (folded.Length == PinLength && t.EndsWith(folded, StringComparison.Ordinal))));
}
