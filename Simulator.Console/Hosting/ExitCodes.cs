namespace Simulator.Console.Hosting;

/// <summary>Exit codes of every command (architecture section 10).</summary>
internal static class ExitCodes
{
    public const int Done = 0;

    /// <summary>Broken case or data.</summary>
    public const int Broken = 1;

    /// <summary>Wrong usage, unknown scenario or session.</summary>
    public const int Usage = 2;

    /// <summary>Store locked, full or missing; model unreachable.</summary>
    public const int Store = 3;

    /// <summary>Ctrl-C.</summary>
    public const int Interrupted = 130;
}
