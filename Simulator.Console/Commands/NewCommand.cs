using System.CommandLine;
using System.Text;
using Simulator.Console.Hosting;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Scenarios;
using Simulator.Scenarios.Scaffolds;

namespace Simulator.Console.Commands;

/// <summary><c>new ID</c>: writes a small playable case to begin with; never writes over anything.</summary>
internal static class NewCommand
{
    private const string DefaultFamily = "neighbour_dispute";

    public static Command Build(Func<ParseResult, Host> host)
    {
        var id = new Argument<string>("id") { Description = Phrase.Of("arg.new_case") };
        var template = new Option<string>("--template") { Description = Phrase.Of("opt.template"), DefaultValueFactory = _ => DefaultFamily };
        template.AcceptOnlyFromAmong([.. CaseScaffold.FamilyIds]);
        var command = new Command("new", Phrase.Of("cmd.new")) { id, template };
        command.SetAction(parsed => Write(host(parsed), parsed.GetRequiredValue(id), parsed.GetRequiredValue(template)));
        return command;
    }

    private static int Write(Host app, string id, string family)
    {
        if (!ScenarioId.IsValid(id))
        {
            throw CommandFailedException.Usage("err.bad_case_id", SafeText.ForLine(id));
        }

        var folder = Path.Combine(app.Cases.Root, id);
        if (Path.Exists(folder))
        {
            throw CommandFailedException.Usage("err.case_exists", id, folder);
        }

        try
        {
            foreach (var (path, text) in CaseScaffold.Create(id, family))
            {
                var full = Path.Combine(folder, Path.Combine(path.Split('/')));
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                using var file = new FileStream(full, FileMode.CreateNew, FileAccess.Write);
                file.Write(Encoding.UTF8.GetBytes(text));
                app.Out.WriteLine(SafeText.ForTerminal($"{id}/{path}"));
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.Broken("err.cannot_write", folder, refused.Message);
        }

        app.Out.WriteLine(SafeText.ForTerminal(Phrase.Of("new.next", id, folder)));
        return ExitCodes.Done;
    }
}
