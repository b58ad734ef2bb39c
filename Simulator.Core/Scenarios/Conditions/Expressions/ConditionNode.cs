namespace Simulator.Core.Scenarios.Conditions.Expressions;

/// <summary>A part of a condition: immutable, compared by content. Only the parser makes checked ones.</summary>
public abstract record ConditionNode
{
    private protected ConditionNode()
    {
    }

    /// <summary>The canonical spelling; parses back to an equal node (see <see cref="Condition.ToText"/>).</summary>
    public string ToText() => ConditionPrinter.Print(this);

    /// <summary>The same as <see cref="ToText"/>.</summary>
    public sealed override string ToString() => ToText();
}

/// <summary>A part that is true or false.</summary>
public abstract record TruthNode : ConditionNode;

/// <summary>A part that is a number.</summary>
public abstract record NumberNode : ConditionNode;
