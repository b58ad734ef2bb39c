using System.Collections.Immutable;
using System.CommandLine;
using System.Text;
using Simulator.Console.Commands.People;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Core.Learning.Growth;
using Simulator.Core.Learning.Growth.Plots;
using Simulator.Core.People.Access;

namespace Simulator.Console.Commands.Learning;

/// <summary><c>growth [PERSON]</c> or <c>growth --unit UNIT</c>: figures over time, never a list of people by figures.</summary>
internal static class GrowthCommand
{
    public static Command Build(Func<ParseResult, Host> host)
    {
        var person = new Argument<string?>("person") { Description = Phrase.Of("arg.growth_person"), Arity = ArgumentArity.ZeroOrOne };
        var unit = new Option<string?>("--unit") { Description = Phrase.Of("opt.growth_unit") };
        var svg = new Option<string?>("--svg") { Description = Phrase.Of("opt.growth_svg") };
        var lines = new Option<bool>("--lines") { Description = Phrase.Of("opt.growth_lines") };
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Reading(new Command("growth", Phrase.Of("cmd.growth")) { person, unit, svg, lines, json }, host, async (desk, parsed, cancel) =>
        {
            if (parsed.GetValue(unit) is { } named)
            {
                await UnitAsync(desk, named, parsed.GetValue(json), cancel).ConfigureAwait(false);
                return ExitCodes.Done;
            }

            // Nobody named: oneself; the only user of an open store plays without a name.
            var known = parsed.GetValue(person) is { } said ? desk.Named(said) : desk.Account.Person;
            if (known is not null)
            {
                await desk.EnterAsync(Right.ReadGrowth, AccessTarget.Of(known), null, cancel).ConfigureAwait(false);
            }
            else
            {
                await desk.EnterAsync(Right.ReadGrowth, AccessTarget.Store, null, cancel).ConfigureAwait(false);
            }

            var source = new GrowthSource(desk.App, desk.Reader);
            var sessions = await source.Sessions.OfAsync(p => p == known?.Id, cancel).ConfigureAwait(false);
            var growth = source.Builder.Of(sessions[known?.Id ?? string.Empty], []);
            var name = known?.Pseudonym ?? Phrase.Of("growth.me");
            if (parsed.GetValue(svg) is { } path)
            {
                await SaveAsync(path, Svg(source, growth, name, parsed.GetValue(lines)), cancel).ConfigureAwait(false);
            }

            if (parsed.GetValue(json))
            {
                GrowthJson.Person(desk.App.Out, known, growth);
            }
            else
            {
                GrowthText.Person(desk.App, source, growth, name, parsed.GetValue(lines));
            }

            return ExitCodes.Done;
        });
    }

    private static async Task UnitAsync(PeopleDesk desk, string named, bool json, CancellationToken cancel)
    {
        var unit = desk.UnitNamed(named)!;
        await desk.EnterAsync(Right.ReadUnitFigures, AccessTarget.OfUnit(unit), null, cancel).ConfigureAwait(false);
        var source = new GrowthSource(desk.App, desk.Reader);
        var members = desk.Directory.All.Where(p => desk.Directory.Units.IsWithin(p.Unit, unit)).ToLookup(p => p.Unit!, p => p.Id, StringComparer.Ordinal);
        var ids = members.SelectMany(m => m).ToHashSet(StringComparer.Ordinal);
        var sessions = await source.Sessions.OfAsync(p => p is not null && ids.Contains(p), cancel).ConfigureAwait(false);
        var growth = UnitGrowth.Of(Members(unit), source.Rules);
        GrowthUnits.Show(desk, source, growth, json);

        UnitMembers Members(string id) => new(
            id,
            [.. members[id].Select(p => Figures(source.Builder.Of(sessions[p], []))).Where(f => !f.IsEmpty)],
            [.. desk.Directory.Units.Below(id).Select(child => Members(child.Id))]);
    }

    private static ImmutableSortedDictionary<string, decimal> Figures(PersonGrowth growth) => growth.Total is { } total
        ? GrowthSource.Figures(growth).SetItem(UnitGrowth.Total, total)
        : GrowthSource.Figures(growth);

    private static string Svg(GrowthSource source, PersonGrowth growth, string name, bool asLines)
    {
        var figures = string.Join("; ", growth.Dimensions.Select(d => $"{d.Id} {source.Names[d.Id]} {GrowthText.Number(d.Weighted)}"));
        var words = new PlotWords(
            Phrase.Of("growth.title", name),
            figures,
            Phrase.Of("growth.provisional"),
            Phrase.Of("growth.no_figure"),
            Phrase.Language.TwoLetterISOLanguageName == "en" ? "en" : "zh-CN",
            source.Names);
        return asLines ? LinePlot.ToSvg(growth.Dimensions, words) : SpiderPlot.ToSvg(SpiderPlot.ArmsOf(growth, source.Rules), words);
    }

    private static async Task SaveAsync(string path, string svg, CancellationToken cancel)
    {
        try
        {
            var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write);
            await using (file.ConfigureAwait(false))
            {
                await file.WriteAsync(Encoding.UTF8.GetBytes(svg), cancel).ConfigureAwait(false);
            }
        }
        catch (Exception taken) when (taken is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw CommandFailedException.Usage("err.output_taken", path);
        }
    }
}
