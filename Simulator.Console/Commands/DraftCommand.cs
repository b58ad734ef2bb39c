using System.CommandLine;
using System.Text;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Privacy;
using Simulator.Scenarios;
using Simulator.Scenarios.Drafting;

namespace Simulator.Console.Commands;

/// <summary><c>draft --from FILE</c>: a case told in free text becomes a scaffold, personal data masked first.</summary>
internal static class DraftCommand
{
    private const int MostBytes = 1024 * 1024;

    public static Command Build(Func<ParseResult, Host> host)
    {
        var from = new Option<string>("--from") { Description = Phrase.Of("opt.draft_from"), Required = true };
        var into = new Option<string?>("--out") { Description = Phrase.Of("opt.draft_out") };
        var json = new Option<bool>("--json") { Description = Phrase.Of("opt.json") };
        var command = new Command("draft", Phrase.Of("cmd.draft")) { from, into, json };
        command.SetAction(parsed =>
        {
            var app = host(parsed);
            var source = parsed.GetRequiredValue(from);
            var text = Read(source);
            var folder = Path.GetFullPath(parsed.GetValue(into) ?? Path.Combine(app.Cases.Root, Id(source)));
            var id = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder));
            if (!ScenarioId.IsValid(id))
            {
                throw CommandFailedException.Usage("err.bad_case_id", SafeText.ForLine(id));
            }

            var draft = CaseDraft.From(text);
            Save(folder, DraftWriter.Write(id, draft));
            Report(app, draft, folder, parsed.GetValue(json));
            return ExitCodes.Done;
        });
        return command;
    }

    private static string Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return !file.Exists ? throw CommandFailedException.Usage("err.no_file", SafeText.ForLine(path))
                : file.Length > MostBytes ? throw CommandFailedException.Broken("err.file_too_large", SafeText.ForLine(path), MostBytes / 1024)
                : new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(File.ReadAllBytes(path)).TrimStart('\uFEFF').ReplaceLineEndings("\n");
        }
        catch (DecoderFallbackException)
        {
            throw CommandFailedException.Broken("err.not_utf8", SafeText.ForLine(path));
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.Usage("err.no_file", SafeText.ForLine(path));
        }
    }

    // A file's name may be Chinese; an id is not.
    private static string Id(string source)
    {
        var name = new string([.. Path.GetFileNameWithoutExtension(source).ToLowerInvariant().Where(c => char.IsAsciiLetterOrDigit(c) || c == '-')]).Trim('-');
        return ScenarioId.IsValid(name) ? name : "draft";
    }

    private static void Save(string folder, IEnumerable<(string Path, string Text)> files)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
        {
            throw CommandFailedException.Usage("err.folder_exists", SafeText.ForLine(folder));
        }

        try
        {
            Directory.CreateDirectory(folder);
            foreach (var (path, text) in files)
            {
                File.WriteAllText(Path.Combine(folder, path), text, new UTF8Encoding(false));
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw CommandFailedException.Store("err.folder_unwritable", SafeText.ForLine(folder));
        }
    }

    private static void Report(Host app, CaseDraft draft, string folder, bool json)
    {
        if (json)
        {
            var line = new JsonLine(app.Out);
            foreach (var item in draft.Masked.Items)
            {
                line.Write(w =>
                {
                    w.WriteString("kind", Kind(item.Kind));
                    w.WriteNumber("line", item.Line);
                    w.WriteNumber("column", item.Column);
                    w.WriteNumber("length", item.Length);
                    w.WriteString("replacement", item.Replacement);
                });
            }

            return;
        }

        app.Out.WriteLine(Phrase.Of("draft.masked", draft.Masked.Items.Length));
        foreach (var item in draft.Masked.Items)
        {
            app.Out.WriteLine(Phrase.Of("draft.item", item.Line, Phrase.Of("privacy." + Kind(item.Kind)), item.Replacement));
        }

        app.Out.WriteLine(Phrase.Of("draft.done", folder, draft.People.Length, draft.Places.Length, draft.Facts.Length, draft.Stages.Length));
        app.Out.WriteLine(Phrase.Of("draft.next", Path.GetFileName(folder)));
    }

    private static string Kind(PersonalDataKind kind) => kind switch
    {
        PersonalDataKind.IdNumber => "id_number",
        PersonalDataKind.BankCard => "bank_card",
        _ => kind.ToString().ToLowerInvariant(),
    };
}
