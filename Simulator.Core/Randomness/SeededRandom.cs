namespace Simulator.Core.Randomness;

/// <summary>The one source of chance: SplitMix64, addressed by (seed, turn, purpose), so that a stream never depends on what was drawn elsewhere.</summary>
/// <remarks>Not thread-safe; make one where it is used. Bit-identical on every machine.</remarks>
public sealed class SeededRandom
{
    private ulong _state;

    /// <summary>Opens a stream.</summary>
    /// <param name="seed">The session's seed.</param>
    /// <param name="turn">Turn number, 0 before the first.</param>
    /// <param name="purpose">What the numbers are for ("line:wang", "crowd").</param>
    public SeededRandom(ulong seed, int turn, string purpose)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        const ulong FnvOffset = 14695981039346656037;
        const ulong FnvPrime = 1099511628211;
        var hash = FnvOffset;
        foreach (var c in purpose)
        {
            hash = (hash ^ (byte)c) * FnvPrime;
            hash = (hash ^ (byte)(c >> 8)) * FnvPrime;
        }

        _state = seed ^ (hash + 0x9E3779B97F4A7C15 * (ulong)(uint)turn);
        NextBits();
    }

    /// <summary>The next 64 bits.</summary>
    public ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>An integer in [0, <paramref name="bound"/>).</summary>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not positive.</exception>
    public int Next(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        return (int)(((NextBits() >> 32) * (ulong)bound) >> 32);
    }

    /// <summary>A number in [0, 1) with 53 random bits.</summary>
    public double NextUnit() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number in [<paramref name="from"/>, <paramref name="to"/>).</summary>
    public double Between(double from, double to) => from + ((to - from) * NextUnit());
}
