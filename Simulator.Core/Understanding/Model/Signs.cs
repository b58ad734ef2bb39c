using System.Collections.Immutable;

namespace Simulator.Core.Understanding.Model;

/// <summary>Red lines that the reader has learned to see in the words themselves: all but R15, which is an act of its own.</summary>
internal static class Signs
{
    public static ImmutableArray<string> All { get; } = ["R01", "R02", "R03", "R04", "R05", "R06", "R07", "R08", "R09", "R10", "R11", "R12", "R13", "R14"];

    public static int Count => All.Length;
}
