namespace Simulator.Console.Tests.Terminal;

/// <summary>A fact that needs tmux; without it the test shows as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TmuxFactAttribute : FactAttribute
{
    public TmuxFactAttribute()
    {
        if (Tmux.Path is null)
        {
            Skip = "tmux is not installed on this machine";
        }
    }
}
