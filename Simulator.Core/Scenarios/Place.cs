using System.Collections.Immutable;

namespace Simulator.Core.Scenarios;

/// <summary>Somewhere people can be.</summary>
/// <param name="Id">Place id.</param>
/// <param name="Name">Shown to the trainee.</param>
/// <param name="Names">Further words that mean it ("里屋", "四楼", "楼上").</param>
/// <param name="HeardIn">Ids of other places in which words spoken here are heard too.</param>
/// <param name="Bystanders">Nameless people who are here (0 or more); the crowd, when present, is counted by itself.</param>
public sealed record Place(string Id, string Name, ImmutableArray<string> Names, ImmutableArray<string> HeardIn, int Bystanders)
{
    /// <summary>True when speaking by name to somebody who is there takes the trainee there; false where going in is a step of its own (a sickroom).</summary>
    public bool IsEnteredByName { get; init; } = true;
}
