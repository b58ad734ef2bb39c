namespace Simulator.Core.Reviews.Agreement;

internal static class Levels
{
    /// <summary>BARS levels 1 to 5.</summary>
    public const int Count = 5;
}
