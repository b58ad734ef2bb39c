using Simulator.Console.Hosting;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Console.Views;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Events;
using Simulator.Storage;
using Spectre.Console;

namespace Simulator.Console.Commands;

/// <summary>What <c>simulator</c> alone does: a menu in a terminal, otherwise the demo.</summary>
internal static class MenuCommand
{
    public static async Task<int> RunAsync(Host app, CancellationToken cancel)
    {
        if (!app.Capabilities.IsInputTerminal || !app.Capabilities.IsOutputTerminal)
        {
            return await DemoCommand.RunDefaultAsync(app, cancel).ConfigureAwait(false);
        }

        var choice = await (await MenuAsync(app, cancel).ConfigureAwait(false)).ShowAsync(app.Console, cancel).ConfigureAwait(false);
        switch (choice)
        {
            case { Session: { } session }:
                using (var source = TurnSources.Open(app, null))
                {
                    return await PlayFlow.RunAsync(app, json: false, source.Echo, flow => flow.ResumeAsync(session, source.Turns, cancel), cancel).ConfigureAwait(false);
                }

            case { Case: { } id }:
                var loaded = app.Cases.Load(id);
                using (var source = TurnSources.Open(app, null))
                {
                    return await PlayFlow.RunAsync(
                        app,
                        json: false,
                        source.Echo,
                        flow => flow.PlayAsync(loaded, PlayFlow.RandomSeed(), SessionMode.Practice, null, source.Turns, cancel),
                        cancel).ConfigureAwait(false);
                }

            default:
                return ExitCodes.Done;
        }
    }

    private static async Task<SelectionPrompt<Choice>> MenuAsync(Host app, CancellationToken cancel)
    {
        var prompt = new SelectionPrompt<Choice>()
            .Title($"[bold]{SafeText.ForMarkup(Phrase.Of("menu.title"))}[/]  {SafeText.ForMarkup(Phrase.Of("menu.choose"))}")
            .UseConverter(c => SafeText.ForMarkup(c.Label));
        var cases = app.Cases.List().Where(h => !h.IsBroken).Select(h => (Header: h, Title: SafeText.ForLine(CaseTexts.Title(h)))).ToList();
        var width = cases.Select(c => CellWidth.Of(c.Title)).DefaultIfEmpty(0).Max();
        foreach (var (header, title) in cases)
        {
            prompt.AddChoice(new Choice($"{CellWidth.Pad(title, width)}  {CellWidth.Pad(CaseTexts.Stars(header), 8)}  {CaseTexts.Category(header.Category)}", header.Id, null));
        }

        foreach (var open in await OpenSessionsAsync(app, cancel).ConfigureAwait(false))
        {
            prompt.AddChoice(open);
        }

        return prompt.AddChoices(new Choice(Phrase.Of("menu.quit"), null, null));
    }

    private static async Task<IReadOnlyList<Choice>> OpenSessionsAsync(Host app, CancellationToken cancel)
    {
        const int Shown = 3;
        try
        {
            using var journal = SqliteJournalReader.Open(app.Store);
            var all = await journal.ListAsync("session", cancel).ConfigureAwait(false);
            return [.. all
                .Select(s => (s.Stream.Id, Head: SessionHead.Parse(s.Head)))
                .Where(s => s.Head is { Status: "open", Turns: > 0 })
                .Take(Shown)
                .Select(s => new Choice(Phrase.Of("menu.resume", s.Head!.Title, s.Head.Turns), null, s.Id))];
        }
        catch (StoreMissingException)
        {
            return [];
        }
    }

    private sealed record Choice(string Label, string? Case, string? Session);
}
