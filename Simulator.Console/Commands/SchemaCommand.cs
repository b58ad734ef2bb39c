using System.CommandLine;
using System.Text;
using Simulator.Console.Hosting;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Scenarios.Scaffolds;

namespace Simulator.Console.Commands;

/// <summary><c>schema</c>: writes the JSON Schemas for editors into the folder of cases; settings that are there stay as they are.</summary>
internal static class SchemaCommand
{
    private const string Schemas = "/schemas/";

    public static Command Build(Func<ParseResult, Host> host)
    {
        var command = new Command("schema", Phrase.Of("cmd.schema"));
        command.SetAction(parsed => Write(host(parsed)));
        return command;
    }

    private static int Write(Host app)
    {
        var root = app.Cases.Root;
        try
        {
            foreach (var (path, text) in EditorFiles.All)
            {
                var full = Path.Combine(root, Path.Combine(path.Split('/')));
                if (File.Exists(full) && !path.Contains(Schemas, StringComparison.Ordinal))
                {
                    app.Out.WriteLine(SafeText.ForTerminal(Phrase.Of("schema.kept", path)));
                    continue;
                }

                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                File.WriteAllBytes(full, Encoding.UTF8.GetBytes(text));
                app.Out.WriteLine(SafeText.ForTerminal(path));
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.Broken("err.cannot_write", root, refused.Message);
        }

        app.Out.WriteLine(SafeText.ForTerminal(Phrase.Of("schema.next", root)));
        return ExitCodes.Done;
    }
}
