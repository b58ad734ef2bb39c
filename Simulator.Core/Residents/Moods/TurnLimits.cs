namespace Simulator.Core.Residents.Moods;

/// <summary>How much one turn can do: places in the turn, overload, the cap, and the two asymmetries (domain 3.4, 5 to 7).</summary>
internal sealed class TurnLimits(MoodNumbers numbers)
{
    private readonly double[] _places = [numbers["turn.weight.1"], numbers["turn.weight.2"], numbers["turn.weight.3"]];
    private readonly double _overload = numbers["turn.overload"];
    private readonly double _cap = numbers["turn.cap"];
    private readonly double _graveCap = numbers["turn.cap.grave"];
    private readonly double _trustByAnger = numbers["asymmetry.trust_by_anger"];
    private readonly double _calmFloor = numbers["asymmetry.calm_floor"];
    private readonly double _calmByTrust = numbers["asymmetry.calm_by_trust"];

    /// <summary>How many acts of a turn count.</summary>
    public int Places => _places.Length;

    /// <summary>Weight of the act at a place, 0 the first.</summary>
    public double Weight(int place) => _places[place];

    /// <summary>What too many acts at once cost.</summary>
    public MoodChange Overload(int acts) => acts > Places ? default(MoodChange) with { Fatigue = _overload } : default;

    /// <summary>The change after the cap and the asymmetries.</summary>
    public MoodChange Limit(MoodChange change, Mood before, bool grave)
    {
        var capped = change.Within(grave ? _graveCap : _cap);
        return capped with
        {
            Trust = capped.Trust > 0 ? capped.Trust * (1 - (_trustByAnger * before.Anger / 100)) : capped.Trust,
            Anger = capped.Anger < 0 ? capped.Anger * (_calmFloor + (_calmByTrust * before.Trust / 100)) : capped.Anger,
        };
    }
}
