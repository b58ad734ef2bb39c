namespace Simulator.LanguageModels.Clients;

/// <param name="Detail">For the operator: a status, a limit, a host; never a key, a header, a prompt or an answer.</param>
/// <param name="RetryAfter">What the server asked for (at least zero), null when it did not.</param>
public sealed record ModelFailure(ModelFailureKind Kind, string Detail, TimeSpan? RetryAfter = null);
