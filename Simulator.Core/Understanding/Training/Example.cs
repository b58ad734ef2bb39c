using System.Collections.Immutable;

namespace Simulator.Core.Understanding.Training;

/// <summary>A labelled turn.</summary>
/// <param name="Text">The words as written.</param>
/// <param name="Clauses">In order, covering the text.</param>
/// <param name="Author">Who wrote it: no author is ever on both sides of an evaluation.</param>
/// <param name="Source">File it came from.</param>
public sealed record Example(string Text, ImmutableArray<ExampleClause> Clauses, string Author, string Source)
{
    /// <summary>Union of acts of clauses that are not void; <see cref="Act.Other"/> alone when there is none.</summary>
    public ImmutableArray<Act> Acts
    {
        get
        {
            var acts = Clauses.Where(c => c.Mode != ClauseMode.Void).SelectMany(c => c.Acts).Where(a => a != Act.Other).Distinct().ToImmutableArray();
            return acts.IsEmpty ? [Act.Other] : acts;
        }
    }
}

/// <summary>A labelled clause.</summary>
/// <param name="Span">Where it stands in the turn.</param>
/// <param name="Acts">Main act first.</param>
/// <param name="Mode">See <see cref="ClauseMode"/>.</param>
public sealed record ExampleClause(TextSpan Span, ImmutableArray<Act> Acts, ClauseMode Mode);
