using System.Runtime.InteropServices;

namespace Simulator.Console.Terminal;

/// <summary>The few libc calls a raw terminal needs. The termios record stays opaque: its layout differs by system.</summary>
internal static class PosixTty
{
    public const int Input = 0;

    private const int TermiosCapacity = 256;
    private const int Drain = 1;
    private const short PollIn = 1;
    private const int Interrupted = 4;

    /// <summary>The current settings, or null when the standard input is no terminal.</summary>
    public static byte[]? Save()
    {
        var settings = new byte[TermiosCapacity];
        return TcGetAttr(Input, settings) == 0 ? settings : null;
    }

    public static void Restore(byte[] settings) => _ = TcSetAttr(Input, Drain, settings);

    /// <summary>No echo, no line buffer, no signals from keys; input typed so far is kept.</summary>
    public static void MakeRaw(byte[] saved)
    {
        var raw = (byte[])saved.Clone();
        CfMakeRaw(raw);
        _ = TcSetAttr(Input, Drain, raw);
    }

    /// <summary>Whether a read would return now, waiting at most so long.</summary>
    public static bool WaitForInput(TimeSpan atMost)
    {
        var request = new PollRequest { Descriptor = Input, Events = PollIn };
        return Poll(ref request, 1, (int)atMost.TotalMilliseconds) > 0;
    }

    /// <summary>Bytes read; 0 at the end or when the terminal hung up; -1 when interrupted, to be tried again.</summary>
    public static int Read(byte[] buffer)
    {
        var count = (int)ReadDescriptor(Input, buffer, (nuint)buffer.Length);
        if (count >= 0)
        {
            return count;
        }

        return Marshal.GetLastPInvokeError() == Interrupted ? -1 : 0;
    }

    /// <summary>Sends the stop signal to the foreground job, as the terminal itself does on Ctrl-Z.</summary>
    public static void StopJob() => _ = Kill(0, OperatingSystem.IsLinux() ? 20 : 18);

    [DllImport("libc", EntryPoint = "tcgetattr", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int TcGetAttr(int descriptor, byte[] settings);

    [DllImport("libc", EntryPoint = "tcsetattr", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int TcSetAttr(int descriptor, int when, byte[] settings);

    [DllImport("libc", EntryPoint = "cfmakeraw")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern void CfMakeRaw(byte[] settings);

    [DllImport("libc", EntryPoint = "poll", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Poll(ref PollRequest requests, nuint count, int milliseconds);

    [DllImport("libc", EntryPoint = "read", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint ReadDescriptor(int descriptor, [Out] byte[] buffer, nuint count);

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int process, int signal);

    [StructLayout(LayoutKind.Sequential)]
    private struct PollRequest
    {
        public int Descriptor;
        public short Events;
        public short Returned;
    }
}
