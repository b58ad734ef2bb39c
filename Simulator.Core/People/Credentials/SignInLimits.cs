namespace Simulator.Core.People.Credentials;

/// <summary>How long a door stays shut. Pure: decided from what is recorded and the given time, so that a restart opens nothing.</summary>
/// <remarks>A clock that is set back keeps a door shut for at most its own delay after the clock has caught up; a reset opens it at once.</remarks>
public static class SignInLimits
{
    /// <summary>Failures of an account within an hour after which it takes no more, whoever resets it.</summary>
    public const int MostAnHour = 100;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Lock = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan PlaceWindow = TimeSpan.FromMinutes(10);

    /// <summary>How long an account takes no further try; zero when it does.</summary>
    /// <remarks>After 3 failures in a row 2 s, after 4 10 s, after 5 and each further one 5 minutes.</remarks>
    public static TimeSpan OfAccount(SignInState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state.Failures.IsEmpty)
        {
            return TimeSpan.Zero;
        }

        var delay = state.Row switch
        {
            < 3 => TimeSpan.Zero,
            3 => TimeSpan.FromSeconds(2),
            4 => TimeSpan.FromSeconds(10),
            _ => Lock,
        };
        var wait = Rest(state.Failures[^1].At + delay, now);
        return state.Failures.Count < MostAnHour ? wait : Longer(wait, Rest(state.Failures[0].At + Hour, now));
    }

    /// <summary>How long a place takes no further try, whoever it is for; zero when it does.</summary>
    /// <remarks>After 10 failures within ten minutes 10 s, after 20 30 s: one kiosk cannot lock a class, and the class at that kiosk goes on.</remarks>
    public static TimeSpan OfPlace(SignInState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        var failures = state.Failures.Count(f => f.At > now - PlaceWindow);
        return failures < 10 ? TimeSpan.Zero : Rest(state.Failures[^1].At + TimeSpan.FromSeconds(failures < 20 ? 10 : 30), now);
    }

    private static TimeSpan Rest(DateTimeOffset until, DateTimeOffset now) => until > now ? until - now : TimeSpan.Zero;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
