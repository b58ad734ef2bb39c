using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;

namespace Simulator.Console.Commands.Exports;

/// <summary><c>export</c>: what leaves the store as a file.</summary>
internal static class ExportCommand
{
    public static Command Build(Func<ParseResult, Host> host) => new("export", Phrase.Of("cmd.export"))
    {
        SessionTransfer.Export(host),
        ResultsExport.Build(host),
        ReviewExport.Build(host),
    };

    /// <summary>The file a command writes to.</summary>
    public static Option<string> To() => new("--to") { Description = Phrase.Of("opt.to"), Required = true };

    /// <summary>Opens a new file; never writes over one that is there.</summary>
    /// <exception cref="CommandFailedException">It is there, or cannot be made.</exception>
    public static FileStream Create(string path)
    {
        try
        {
            return new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw CommandFailedException.Usage("err.export_exists", path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw CommandFailedException.Usage("err.export_path", path);
        }
    }
}
