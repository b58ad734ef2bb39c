namespace Simulator.Console.Tests.Processes;

/// <summary>A fact about signals; on Windows the test shows as skipped, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PosixFactAttribute : FactAttribute
{
    public PosixFactAttribute()
    {
        if (OperatingSystem.IsWindows())
        {
            Skip = "Windows has no POSIX signals";
        }
    }
}
