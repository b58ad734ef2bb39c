using System.Security.Cryptography;
using System.Text;

namespace Simulator.Core.People.Credentials;

/// <summary>PBKDF2 with HMAC-SHA512 and a salt of 16 bytes.</summary>
/// <param name="random">Gives the salts.</param>
/// <param name="rounds">Iterations; 210,000 is what OWASP's password storage sheet asks of this hash.</param>
public sealed class Pbkdf2Hasher(IUnguessable random, int rounds = Pbkdf2Hasher.UsualRounds) : ISecretHasher
{
    /// <summary>Iterations in use.</summary>
    public const int UsualRounds = 210_000;

    private const string Name = "pbkdf2-sha512";
    private const int SaltLength = 16;
    private const int HashLength = 64;

    /// <inheritdoc/>
    public Credential Decoy { get; } = new(Name, rounds, Convert.ToBase64String(new byte[SaltLength]), Convert.ToBase64String(new byte[HashLength]));

    /// <inheritdoc/>
    public Credential Make(string secret, bool isTemporary)
    {
        ArgumentNullException.ThrowIfNull(secret);
        var salt = random.Bytes(SaltLength);
        return new Credential(Name, rounds, Convert.ToBase64String(salt), Convert.ToBase64String(Derive(secret, salt, rounds, HashLength)), isTemporary);
    }

    /// <inheritdoc/>
    public bool Fits(string secret, Credential credential)
    {
        ArgumentNullException.ThrowIfNull(secret);
        ArgumentNullException.ThrowIfNull(credential);
        var kept = Convert.FromBase64String(credential.Hash);
        return credential.Algorithm == Name
            && CryptographicOperations.FixedTimeEquals(kept, Derive(secret, Convert.FromBase64String(credential.Salt), credential.Rounds, kept.Length));
    }

    /// <inheritdoc/>
    public bool IsOutdated(Credential credential)
    {
        ArgumentNullException.ThrowIfNull(credential);
        return credential.Algorithm != Name || credential.Rounds < rounds;
    }

    private static byte[] Derive(string secret, byte[] salt, int iterations, int length) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(secret), salt, iterations, HashAlgorithmName.SHA512, length);
}
