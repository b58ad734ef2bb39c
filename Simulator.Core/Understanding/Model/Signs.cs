using System.Collections.Immutable;

namespace Simulator.Core.Understanding.Model;

/// <summary>Red lines that the reader has learned to see in the words themselves: all but R15, which is an act of its own.</summary>
internal static class Signs
{
    /// <summary>Behind a sign's name in a topic: the weaker form counts too.</summary>
    public const char Maybe = '?';

    public static ImmutableArray<string> All { get; } = ["R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12", "R13", "R14"];

    public static int Count => All.Length;

    /// <summary>What a topic's <c>sign</c> asks for ("R08", "R08?"); nothing for null.</summary>
    /// <exception cref="FormatException">There is no such sign.</exception>
    public static FoundSigns Parse(string? name)
    {
        if (name is null)
        {
            return default;
        }

        var bit = All.IndexOf(name.TrimEnd(Maybe)) is >= 0 and var i ? 1 << i : throw new FormatException($"There is no sign '{name}'.");
        return name[^1] == Maybe ? new FoundSigns(0, bit) : new FoundSigns(bit, 0);
    }
}

/// <summary>One bit a sign, in the order of <see cref="Signs.All"/>.</summary>
/// <param name="Strong">Reason enough by themselves.</param>
/// <param name="Weak">Reason together with a harmful act; a strong sign is also weak.</param>
internal readonly record struct FoundSigns(int Strong, int Weak)
{
    public static FoundSigns operator |(FoundSigns a, FoundSigns b) => new(a.Strong | b.Strong, a.Weak | b.Weak);

    public static FoundSigns operator &(FoundSigns a, FoundSigns b) => new(a.Strong & b.Strong, a.Weak & b.Weak);
}
