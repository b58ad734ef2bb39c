using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Simulator.Core.Understanding;

/// <summary>
/// Names for several acts at once, for conditions: a stranger's deed may be read as any of a dozen acts, and where the topic is the meaning
/// it does not matter which.
/// </summary>
public static class ActGroups
{
    private static readonly ImmutableArray<Act> Questions = [Act.OpenQuestion, Act.VerifyFact, Act.RiskInquiry];

    private static readonly FrozenDictionary<string, ImmutableArray<Act>> ByName = new Dictionary<string, ImmutableArray<Act>>(StringComparer.Ordinal)
    {
        ["helpful"] = [.. Acts.All.Where(a => a.Polarity() == ActPolarity.Positive)],
        ["asking"] = Questions,
        ["telling"] = [.. Acts.All.Where(a => a.Polarity() == ActPolarity.Positive && !Questions.Contains(a))],
        ["harmful"] = [.. Acts.All.Where(a => a.Polarity() == ActPolarity.Negative)],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The names: <c>helpful</c> all 21 positive acts, <c>asking</c> the three that ask, <c>telling</c> the helpful that do not, <c>harmful</c> the ten negative ones.</summary>
    public static ImmutableArray<string> Names { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The acts of a name, be it a group's or an act's own id; empty when there is neither.</summary>
    public static ImmutableArray<Act> Of(string name) =>
        ByName.TryGetValue(name, out var acts) ? acts : Acts.TryParse(name, out var act) ? [act] : [];
}
