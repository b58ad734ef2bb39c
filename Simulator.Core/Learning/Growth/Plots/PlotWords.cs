using System.Collections.Immutable;

namespace Simulator.Core.Learning.Growth.Plots;

/// <summary>All words of a plot, in the language of whoever looks: drawing adds none of its own.</summary>
/// <param name="Title">Heading and text alternative.</param>
/// <param name="Description">The figures in words, for who cannot see the plot.</param>
/// <param name="Provisional">What a hollow mark means.</param>
/// <param name="NoFigure">What stands where there is no figure.</param>
/// <param name="Language">Language of the words, for example <c>zh-CN</c>.</param>
/// <param name="Names">C1 to C8 to their names.</param>
public sealed record PlotWords(string Title, string Description, string Provisional, string NoFigure, string Language, ImmutableSortedDictionary<string, string> Names)
{
    /// <summary>Id and name of a dimension.</summary>
    internal string Name(string id) => Names.TryGetValue(id, out var name) ? $"{id} {name}" : id;
}
