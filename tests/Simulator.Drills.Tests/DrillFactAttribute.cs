namespace Simulator.Drills.Tests;

/// <summary>A fact about a drill; visibly skipped where a tool it needs is missing, unless SIMULATOR_REQUIRE_TOOLS=1.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DrillFactAttribute : FactAttribute
{
    public DrillFactAttribute(string drill)
    {
        DrillId = drill;
        var missing = DrillCatalog.Find(drill)!.Needs.Where(tool => Tools.Find(tool) is null).ToList();
        if (missing.Count > 0 && Environment.GetEnvironmentVariable("SIMULATOR_REQUIRE_TOOLS") != "1")
        {
            Skip = $"not here: {string.Join(' ', missing)}";
        }
    }

    public string DrillId { get; }
}
