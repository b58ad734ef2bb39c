using Simulator.Core.Sessions.Running;

namespace Simulator.Console.Hosting;

/// <summary>Says why a session cannot go on, and what to do.</summary>
internal static class SessionFailures
{
    /// <summary>The failure of the command.</summary>
    public static CommandFailedException Of(SessionFailedException failed) => failed.Kind switch
    {
        SessionFailureKind.Unknown => CommandFailedException.Usage("err.unknown_session", failed.Session),
        SessionFailureKind.Ended => CommandFailedException.Usage("err.session_ended", failed.Session),
        SessionFailureKind.NoSuchTurn => CommandFailedException.Usage("err.no_such_turn", failed.Session, failed.Detail),
        SessionFailureKind.CaseMissing => CommandFailedException.Broken("err.case_missing", failed.Session),
        SessionFailureKind.ReadOnly => CommandFailedException.Store("err.session_readonly", failed.Detail),
        SessionFailureKind.Unconfirmed => CommandFailedException.Store("err.session_unconfirmed"),
        _ => CommandFailedException.Store("err.session_conflict", failed.Session),
    };
}
