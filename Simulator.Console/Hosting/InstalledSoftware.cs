using System.ComponentModel;
using System.Diagnostics;

namespace Simulator.Console.Hosting;

/// <summary>What the kiosk needs of the machine beside this program. Looks only; starts no browser.</summary>
internal static class InstalledSoftware
{
    private static readonly string[] Browsers = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "firefox"];

    /// <summary>Path of a browser, or null when none is found.</summary>
    public static string? Browser() => Candidates().FirstOrDefault(File.Exists);

    /// <summary>Whether a font with Chinese characters is there; null when it cannot be told.</summary>
    /// <remarks>Windows and macOS always bring one.</remarks>
    public static bool? HasChineseFont()
    {
        if (OperatingSystem.IsWindows() || OperatingSystem.IsMacOS())
        {
            return true;
        }

        try
        {
            var start = new ProcessStartInfo("fc-list", [":lang=zh-cn", "family"]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using var list = Process.Start(start);
            return list is null ? null : list.StandardOutput.ReadToEnd().Trim().Length > 0;
        }
        catch (Win32Exception)
        {
            // No fontconfig on this machine.
            return null;
        }
    }

    private static IEnumerable<string> Candidates()
    {
        if (OperatingSystem.IsWindows())
        {
            foreach (var root in (Environment.SpecialFolder[])[Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.ProgramFiles])
            {
                yield return Path.Combine(Environment.GetFolderPath(root), "Microsoft", "Edge", "Application", "msedge.exe");
                yield return Path.Combine(Environment.GetFolderPath(root), "Google", "Chrome", "Application", "chrome.exe");
            }

            yield break;
        }

        if (OperatingSystem.IsMacOS())
        {
            yield return "/Applications/Safari.app/Contents/MacOS/Safari";
        }

        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries))
        {
            foreach (var name in Browsers)
            {
                yield return Path.Combine(folder, name);
            }
        }
    }
}
