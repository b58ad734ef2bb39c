using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Core.Residents.Moods;

/// <summary>What a well-timed act does to somebody of a temperament: the exported table of domain 3.3, mixed by weight.</summary>
internal sealed class EffectTable
{
    private readonly Dictionary<(string Temperament, Act Act), MoodChange> _effects = [];

    public EffectTable(MoodNumbers numbers)
    {
        foreach (var temperament in numbers.Rules.Temperaments)
        {
            foreach (var act in Acts.All.Where(a => a != Act.Other))
            {
                _effects[(temperament.Id, act)] = numbers.Row($"effect.{temperament.Id}.{act.Id()}");
            }
        }
    }

    /// <summary>The sum of weight times effect over the temperaments of somebody, in their order.</summary>
    /// <exception cref="KeyNotFoundException">A temperament is unknown; the loader refuses such a case.</exception>
    public MoodChange Of(Act act, Resident resident)
    {
        var sum = default(MoodChange);
        foreach (var share in resident.Temperament)
        {
            sum += _effects[(share.Temperament, act)] * share.Weight;
        }

        return sum;
    }
}
