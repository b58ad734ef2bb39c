using System.Collections.Frozen;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Directing;

/// <summary>Knows which cues a case has own lines for. Compiled once per scenario; immutable.</summary>
public sealed class CueIndex
{
    private readonly FrozenSet<(string Speaker, string Cue)> _own;

    /// <summary>Indexes the case's own line banks.</summary>
    public CueIndex(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _own = scenario.Lines.Where(b => b.Speaker is not null).Select(b => (b.Speaker!, b.Cue)).ToFrozenSet();
    }

    /// <summary>True when this speaker has own lines for the cue.</summary>
    public bool Has(string speaker, string cue) => _own.Contains((speaker, cue));
}
