using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Playing;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Core.Understanding;
using Simulator.Core.Understanding.Training;

namespace Simulator.Console.Commands;

/// <summary><c>acts</c>: what the reader makes of utterances on standard input; also trains and evaluates it.</summary>
internal static class ActsCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var json = new Option<bool>("--json") { Description = Phrase.Of("opt.json") };
        var train = new Option<bool>("--train") { Description = Phrase.Of("opt.train") };
        var evaluate = new Option<bool>("--evaluate") { Description = Phrase.Of("opt.evaluate") };
        var examples = new Option<string?>("--examples") { Description = Phrase.Of("opt.examples") };
        var model = new Option<string?>("--model") { Description = Phrase.Of("opt.model_file") };
        var command = new Command("acts", Phrase.Of("cmd.acts")) { json, train, evaluate, examples, model };
        command.SetAction(async (parsed, cancel) =>
        {
            var app = host(parsed);
            if (parsed.GetValue(train))
            {
                return await TrainAsync(app, parsed.GetValue(examples), parsed.GetValue(model), cancel).ConfigureAwait(false);
            }

            if (parsed.GetValue(evaluate))
            {
                return await EvaluateAsync(app, parsed.GetValue(examples), cancel).ConfigureAwait(false);
            }

            await ReadAsync(app, parsed.GetValue(json), cancel).ConfigureAwait(false);
            return ExitCodes.Done;
        });
        return command;
    }

    private static async Task ReadAsync(Host app, bool json, CancellationToken cancel)
    {
        var reader = new EmbeddedReader();
        var line = new JsonLine(app.Out);
        using var lines = new LineReader(System.Console.OpenStandardInput());
        while (await lines.NextAsync(cancel).ConfigureAwait(false) is { } next)
        {
            if (next.Text is null)
            {
                app.Say("acts.bad_encoding");
            }

            var text = next.Text ?? string.Empty;
            var reading = reader.Read(text, ReadingContext.Empty);
            if (json)
            {
                line.Write(w =>
                {
                    w.WriteString("text", text);
                    w.WriteStartArray("acts");
                    foreach (var act in reading.Acts)
                    {
                        w.WriteStringValue(act.Id());
                    }

                    w.WriteEndArray();
                    w.WriteStartArray("clauses");
                    foreach (var clause in reading.Clauses)
                    {
                        ClauseWriter.Write(w, clause, text);
                    }

                    w.WriteEndArray();
                });
            }
            else
            {
                app.Out.WriteLine(SafeText.ForTerminal($"{string.Join(' ', reading.Acts.Select(a => a.Id()))}\t{text}"));
            }
        }
    }

    private static async Task<int> TrainAsync(Host app, string? folder, string? target, CancellationToken cancel)
    {
        var examples = await ExamplesAsync(app, folder, cancel).ConfigureAwait(false);
        var redLines = await RedLinesAsync(cancel).ConfigureAwait(false);
        var model = Waiting.While(app, Phrase.Of("wait.train"), () => ReaderTraining.Train(examples, redLines));
        var path = target ?? Path.Combine(RepositoryFolders.Root(), "Simulator.Core", "Understanding", "Resources", "reader.bin");
        await File.WriteAllBytesAsync(path, model, cancel).ConfigureAwait(false);
        app.Out.WriteLine(Phrase.Of("acts.trained", path, examples.Count, EmbeddedReader.FromModel(model).Version));
        return ExitCodes.Done;
    }

    private static async Task<int> EvaluateAsync(Host app, string? given, CancellationToken cancel)
    {
        var examples = await ExamplesAsync(app, given, cancel).ConfigureAwait(false);
        var blind = given is null ? await FilesAsync(Path.Combine(RepositoryFolders.Root(), "reader", "blind"), cancel).ConfigureAwait(false) : [];
        return ReaderReport.Write(app, examples, blind);
    }

    private static async Task<IReadOnlyList<Example>> ExamplesAsync(Host app, string? given, CancellationToken cancel)
    {
        var folder = given ?? Path.Combine(RepositoryFolders.Root(), "reader", "examples");
        var examples = await FilesAsync(folder, cancel).ConfigureAwait(false);
        return examples.Count > 0 ? examples : throw CommandFailedException.Usage("err.no_examples", folder);
    }

    private static async Task<IReadOnlyList<SignExample>> RedLinesAsync(CancellationToken cancel)
    {
        List<SignExample> examples = [];
        foreach (var file in Directory.GetFiles(Path.Combine(RepositoryFolders.Root(), "reader", "redlines"), "*.jsonl").Order(StringComparer.Ordinal))
        {
            examples.AddRange(SignExampleFile.Parse(await File.ReadAllLinesAsync(file, cancel).ConfigureAwait(false)));
        }

        return examples;
    }

    private static async Task<IReadOnlyList<Example>> FilesAsync(string folder, CancellationToken cancel)
    {
        List<Example> examples = [];
        foreach (var file in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.jsonl").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            examples.AddRange(ExampleFile.Parse(await File.ReadAllLinesAsync(file, cancel).ConfigureAwait(false)));
        }

        return examples;
    }
}
