using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Moods;

/// <summary>Good words and deeds do less the better things stand: nobody trusts without reserve, nobody forgets that they were angry. What hurts is never softened (domain 3.1, 3.4).</summary>
/// <remarks>Between <c>soft.x.from</c> and <c>soft.x.end</c> a change for the better shrinks in a straight line to nothing; data without these numbers do not soften.</remarks>
internal sealed class Saturation
{
    private readonly (double From, double End)? _trust;
    private readonly (double From, double End)? _anger;
    private readonly (double From, double End)? _anxiety;

    public Saturation(MoodNumbers numbers)
    {
        _trust = Range(numbers, "trust");
        _anger = Range(numbers, "anger");
        _anxiety = Range(numbers, "anxiety");
    }

    /// <summary>A change of a turn, softened.</summary>
    public MoodChange Soften(MoodChange change, Mood before) => change with
    {
        Trust = Of(MoodKey.Trust, change.Trust, before),
        Anger = Of(MoodKey.Anger, change.Anger, before),
        Anxiety = Of(MoodKey.Anxiety, change.Anxiety, before),
    };

    /// <summary>A change of one state, softened.</summary>
    public double Of(MoodKey key, double change, Mood before) => key switch
    {
        MoodKey.Trust => Soft(change, before.Trust, _trust),
        MoodKey.Anger => Soft(change, before.Anger, _anger),
        MoodKey.Anxiety => Soft(change, before.Anxiety, _anxiety),
        _ => change,
    };

    // Trust runs up from its range, anger and anxiety run down: a change the other way is one for the worse.
    private static double Soft(double change, double now, (double From, double End)? range) =>
        range is not var (from, end) || change == 0 || (change > 0) != (end > from)
            ? change
            : change * Math.Clamp((end - now) / (end - from), 0, 1);

    private static (double From, double End)? Range(MoodNumbers numbers, string mood) =>
        numbers.OrNull($"soft.{mood}.from") is { } from && numbers.OrNull($"soft.{mood}.end") is { } end && from != end ? (from, end) : null;
}
