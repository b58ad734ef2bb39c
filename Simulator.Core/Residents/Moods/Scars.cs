using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Moods;

/// <summary>Heavy losses of trust stay: each lowers the ceiling of trust until a promise kept in public heals it (domain 3.5).</summary>
internal sealed class Scars(MoodNumbers numbers)
{
    private readonly double _loss = numbers["scar.loss"];
    private readonly double _one = numbers["scar.ceiling.one"];
    private readonly double _more = numbers["scar.ceiling.two"];

    /// <summary>The state after an event that moved trust by so much, ceiling applied.</summary>
    public ResidentState After(ResidentState state, double trustChange) =>
        Ceiling(trustChange <= -_loss ? state with { Scars = state.Scars + 1 } : state);

    /// <summary>The state with one scar fewer.</summary>
    public static ResidentState Heal(ResidentState state) => state with { Scars = Math.Max(0, state.Scars - 1) };

    private ResidentState Ceiling(ResidentState state)
    {
        var ceiling = 100 - (state.Scars switch { 0 => 0, 1 => _one, _ => _more });
        return state.Mood.Trust <= ceiling ? state : state with { Mood = state.Mood.With(MoodKey.Trust, ceiling) };
    }
}
