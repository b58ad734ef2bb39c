using System.Security.Cryptography;

namespace Simulator.Core.People;

/// <summary>Chance that nobody can foresee: ids, salts, generated PINs. Never for anything a session depends on. Thread-safe.</summary>
public interface IUnguessable
{
    /// <summary>Random bytes.</summary>
    byte[] Bytes(int count);
}

/// <summary>The operating system's generator.</summary>
public sealed class SystemUnguessable : IUnguessable
{
    /// <inheritdoc/>
    public byte[] Bytes(int count) => RandomNumberGenerator.GetBytes(count);
}

/// <summary>Short names for people and units.</summary>
public static class ShortNames
{
    // No letter that is read as another one or as a digit.
    private const string Letters = "23456789abcdefghjkmnpqrstuvwxyz";
    private const string Digits = "0123456789";

    /// <summary>So many letters and digits, lower case.</summary>
    public static string Draw(IUnguessable random, int length) => Draw(random, length, Letters);

    /// <summary>A PIN that <see cref="Credentials.SecretRules"/> takes.</summary>
    public static string DrawPin(IUnguessable random)
    {
        while (true)
        {
            var pin = Draw(random, Credentials.SecretRules.PinLength, Digits);
            if (Credentials.SecretRules.Check(pin, null) is null)
            {
                return pin;
            }
        }
    }

    private static string Draw(IUnguessable random, int length, string letters)
    {
        ArgumentNullException.ThrowIfNull(random);
        var drawn = new char[length];
        // Bytes beyond the last whole multiple would favour the first letters.
        var fair = 256 - (256 % letters.Length);
        for (var at = 0; at < length;)
        {
            foreach (var b in random.Bytes(length))
            {
                if (b < fair && at < length)
                {
                    drawn[at++] = letters[b % letters.Length];
                }
            }
        }

        return new string(drawn);
    }
}
