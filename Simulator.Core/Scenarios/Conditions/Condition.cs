using Simulator.Core.Scenarios.Conditions.Expressions;

namespace Simulator.Core.Scenarios.Conditions;

/// <summary>A checked condition of a case file. Immutable, safe for many threads, compared by meaning of its parts, not by spelling.</summary>
/// <remarks>Comes only from <see cref="ConditionParser"/>; evaluate it with <see cref="ConditionEvaluator"/>. It runs no code.</remarks>
public sealed class Condition : IEquatable<Condition>
{
    internal Condition(string text, TruthNode root, IReadOnlyList<ConditionReference> references)
    {
        Text = text;
        Root = root;
        References = references;
        Held = HeldConditions.Of(root);
    }

    /// <summary>The text as it was written; positions of <see cref="References"/> point into it.</summary>
    public string Text { get; }

    /// <summary>The parsed expression.</summary>
    public TruthNode Root { get; }

    /// <summary>Every id that the text mentions, in the order of its position, repetitions included; <c>me</c> is not one.</summary>
    public IReadOnlyList<ConditionReference> References { get; }

    /// <summary>The parts <c>... for N turns</c>, each once: whoever keeps the state asks their inner parts at the end of each turn and remembers how long they held.</summary>
    public IReadOnlyList<HeldFor> Held { get; }

    /// <summary>The canonical spelling. Parses back to an equal condition unless spacing makes it longer than <see cref="ConditionParser.MaxLength"/>.</summary>
    public string ToText() => Root.ToText();

    /// <summary>The same condition without deadlines: holds for a deed that came late as well as for one in time.</summary>
    /// <remarks><c>within</c> is dropped; <c>missed(...)</c> becomes false, since without a deadline nothing is missed; <c>for N turns</c> stays.</remarks>
    public Condition WithoutWindows() => ConditionParser.ParseOwn(WindowRemoval.Of(Root).ToText());

    /// <inheritdoc/>
    public bool Equals(Condition? other) => other is not null && Root == other.Root;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Condition);

    /// <inheritdoc/>
    public override int GetHashCode() => Root.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Text;
}
