namespace Simulator.Core.People.Credentials;

/// <summary>Turns a PIN or password into what is kept of it. Thread-safe. Slow on purpose; tests use a cheap double.</summary>
public interface ISecretHasher
{
    /// <summary>What to keep of a new secret.</summary>
    Credential Make(string secret, bool isTemporary);

    /// <summary>True when the secret is the one; takes the same time whether it is or not.</summary>
    bool Fits(string secret, Credential credential);

    /// <summary>True when it was kept with less than what is used now: to be made anew at the next sign-in.</summary>
    bool IsOutdated(Credential credential);

    /// <summary>A credential that no secret fits, to do the same work for somebody who does not exist.</summary>
    Credential Decoy { get; }
}
