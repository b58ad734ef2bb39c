namespace Simulator.Core.Scenarios.Conditions.Expressions;

/// <summary>True when every part is true. Always 2 or more parts, none of which is an <see cref="AllOf"/>.</summary>
public sealed record AllOf : TruthNode
{
    private AllOf(ValueList<TruthNode> parts) => Parts = parts;

    /// <summary>The parts in the order of their writing; asked from the left until one is false.</summary>
    public ValueList<TruthNode> Parts { get; }

    internal static TruthNode Of(IEnumerable<TruthNode> parts)
    {
        var flat = ValueList.From(parts.SelectMany(part => part is AllOf all ? all.Parts : [part]));
        return flat.Count == 1 ? flat[0] : new AllOf(flat);
    }
}

/// <summary>True when some part is true. Always 2 or more parts, none of which is an <see cref="AnyOf"/>.</summary>
public sealed record AnyOf : TruthNode
{
    private AnyOf(ValueList<TruthNode> parts) => Parts = parts;

    /// <summary>The parts in the order of their writing; asked from the left until one is true.</summary>
    public ValueList<TruthNode> Parts { get; }

    internal static TruthNode Of(IEnumerable<TruthNode> parts)
    {
        var flat = ValueList.From(parts.SelectMany(part => part is AnyOf any ? any.Parts : [part]));
        return flat.Count == 1 ? flat[0] : new AnyOf(flat);
    }
}

/// <summary>True when the inner part is false.</summary>
public sealed record Negation(TruthNode Inner) : TruthNode;
