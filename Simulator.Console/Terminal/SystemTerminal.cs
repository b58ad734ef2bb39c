namespace Simulator.Console.Terminal;

/// <summary>Opens the terminal this process runs in.</summary>
internal static class SystemTerminal
{
    /// <summary>Null when the line editor cannot be used: input or output piped, or a terminal that moves no cursor.</summary>
    public static ITerminal? TryOpen(TerminalCapabilities capabilities)
    {
        if (!capabilities.CanEdit)
        {
            return null;
        }

        return OperatingSystem.IsWindows() ? new WindowsTerminal() : PosixTerminal.TryOpen();
    }
}
