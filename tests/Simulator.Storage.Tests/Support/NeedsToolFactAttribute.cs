namespace Simulator.Storage.Tests.Support;

/// <summary>A fact that is visibly skipped where a tool of the operating system is missing.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsToolFactAttribute : FactAttribute
{
    public NeedsToolFactAttribute(string tool)
    {
        Tool = tool;
        if (!File.Exists(tool))
        {
            Skip = $"{tool} is not here.";
        }
    }

    public string Tool { get; }
}
