using System.Collections.Immutable;

namespace Simulator.Core.People.Access;

/// <summary>Knows the active pairs.</summary>
public interface IApprentices
{
    /// <summary>Ids of the persons whose mentor somebody is now.</summary>
    ValueTask<ImmutableHashSet<string>> OfAsync(string mentor, CancellationToken cancel);
}

/// <summary>No pairs.</summary>
public sealed class NoApprentices : IApprentices
{
    /// <inheritdoc/>
    public ValueTask<ImmutableHashSet<string>> OfAsync(string mentor, CancellationToken cancel) => ValueTask.FromResult(ImmutableHashSet<string>.Empty);
}
