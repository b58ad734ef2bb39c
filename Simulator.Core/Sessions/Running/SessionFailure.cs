namespace Simulator.Core.Sessions.Running;

/// <summary>Why a session cannot go on.</summary>
public enum SessionFailureKind
{
    /// <summary>No such session.</summary>
    Unknown,

    /// <summary>The session has ended.</summary>
    Ended,

    /// <summary>Another program wrote to the session in between: resume it.</summary>
    Conflict,

    /// <summary>The store refuses writes.</summary>
    ReadOnly,

    /// <summary>The disk did not confirm a commit after retries: what was shown is safe, this turn may or may not be.</summary>
    Unconfirmed,

    /// <summary>The case this session was played with is not in the store any more.</summary>
    CaseMissing,

    /// <summary>There is no such turn to play again.</summary>
    NoSuchTurn,
}

/// <summary>A session cannot go on; everything acknowledged before is safe.</summary>
public sealed class SessionFailedException : Exception
{
    private SessionFailedException(SessionFailureKind kind, string session, string? detail)
        : base($"Session {session}: {kind}. {detail}".TrimEnd())
    {
        Kind = kind;
        Session = session;
        Detail = detail;
    }

    /// <summary>The reason.</summary>
    public SessionFailureKind Kind { get; }

    /// <summary>The session.</summary>
    public string Session { get; }

    /// <summary>For operators; null for none.</summary>
    public string? Detail { get; }

    /// <summary>Makes one.</summary>
    public static SessionFailedException Of(SessionFailureKind kind, string session, string? detail = null) => new(kind, session, detail);
}
