namespace Simulator.Core.Understanding.Model;

/// <summary>What the model gives scores for: the 33 acts, then three modes.</summary>
internal static class Heads
{
    public const int Acts = 33;
    public const int Void = 33;
    public const int Done = 34;
    public const int Intended = 35;
    public const int Count = 36;
}
