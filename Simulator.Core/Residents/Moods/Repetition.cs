using System.Collections.Immutable;
using Simulator.Core.Understanding;

namespace Simulator.Core.Residents.Moods;

/// <summary>Saying the same again: decay within the last acts, and reflection that has become a formula (domain 3.4, 4).</summary>
internal sealed class Repetition(MoodNumbers numbers)
{
    private readonly int _window = numbers.Count("repeat.window");
    private readonly double _factor = numbers["repeat.factor"];
    private readonly int _reflections = numbers.Count("repeat.reflections");

    /// <summary>What is left of an act after the acts before it; what hurts never wears off.</summary>
    public double Factor(Act act, ImmutableArray<Act> recent)
    {
        var factor = 1.0;
        if (!ActKinds.Harms(act))
        {
            foreach (var before in recent)
            {
                factor *= before == act ? _factor : 1;
            }
        }

        return factor;
    }

    /// <summary>True for a reflection right after as many in a row as are borne.</summary>
    public bool IsFormula(Act act, ImmutableArray<Act> recent) =>
        act == Act.ReflectEmotion && recent.Length >= _reflections && recent[^_reflections..].All(a => a == act);

    /// <summary>The recent acts with one more, oldest first, no longer than the window.</summary>
    public ImmutableArray<Act> Remember(ImmutableArray<Act> recent, Act act)
    {
        var longer = recent.Add(act);
        return longer.Length <= _window ? longer : longer[^_window..];
    }
}
