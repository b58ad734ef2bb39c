using System.Runtime.InteropServices;

namespace Simulator.Console.Terminal;

/// <summary>Switches on the interpretation of control sequences, which older Windows consoles leave off.</summary>
internal static class WindowsConsoleMode
{
    private const int StandardOutput = -11;
    private const uint VirtualTerminalProcessing = 4;

    public static void EnableSequences()
    {
        var handle = GetStdHandle(StandardOutput);
        if (GetConsoleMode(handle, out var mode))
        {
            _ = SetConsoleMode(handle, mode | VirtualTerminalProcessing);
        }
    }

    [DllImport("kernel32", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern nint GetStdHandle(int which);

    [DllImport("kernel32", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool GetConsoleMode(nint handle, out uint mode);

    [DllImport("kernel32", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool SetConsoleMode(nint handle, uint mode);
}
