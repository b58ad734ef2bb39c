namespace Simulator.Core.Sessions.Running;

/// <summary>The store has no room: nothing was written and the session is as it was. Try again when space is back.</summary>
public sealed class StoreFullException(string session, string? detail) : Exception($"No room to write session {session}. {detail}".TrimEnd())
{
    /// <summary>The session.</summary>
    public string Session => session;
}
