namespace Simulator.Core.People.Credentials;

/// <summary>What is kept of a PIN or password: never the secret itself. Erasable.</summary>
/// <param name="Algorithm">Name of the hash, for example <c>pbkdf2-sha512</c>.</param>
/// <param name="Rounds">How often it is run.</param>
/// <param name="Salt">Base64.</param>
/// <param name="Hash">Base64.</param>
/// <param name="IsTemporary">True when somebody else chose it: to be changed at the next sign-in.</param>
public sealed record Credential(string Algorithm, int Rounds, string Salt, string Hash, bool IsTemporary = false)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Algorithm} ({Rounds})";
}
