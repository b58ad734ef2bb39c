namespace Simulator.Core.Understanding.Commitments;

/// <summary>What kind of time a stretch speaks of.</summary>
public enum TimeKind
{
    /// <summary>A moment or deadline ahead: 明早九点, 四点前, 半小时内, 周五.</summary>
    Ahead,

    /// <summary>A length without an anchor: 十分钟, 三天.</summary>
    Length,

    /// <summary>Behind us: 昨天, 上周, 刚才.</summary>
    Past,

    /// <summary>Soon, unmeasured: 一会儿, 改天.</summary>
    Vague,
}

/// <summary>A time found in folded text.</summary>
/// <param name="Start">First unit.</param>
/// <param name="End">After the last unit.</param>
/// <param name="Kind">See <see cref="TimeKind"/>.</param>
/// <param name="DueInMinutes">Minutes from now; null when it cannot be told.</param>
public readonly record struct TimeExpression(int Start, int End, TimeKind Kind, int? DueInMinutes);
