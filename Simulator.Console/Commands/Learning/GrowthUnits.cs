using Simulator.Console.Commands.People;
using Simulator.Console.Machine;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Learning.Growth;

namespace Simulator.Console.Commands.Learning;

/// <summary>Figures of a unit and those below it: in the order of their names, never by figures.</summary>
internal static class GrowthUnits
{
    public static void Show(PeopleDesk desk, GrowthSource source, UnitGrowth unit, bool json)
    {
        if (json)
        {
            Json(desk, unit);
        }
        else
        {
            Text(desk, source, unit);
        }

        foreach (var child in unit.Children)
        {
            Show(desk, source, child, json);
        }
    }

    private static void Text(PeopleDesk desk, GrowthSource source, UnitGrowth unit)
    {
        desk.App.Out.WriteLine(SafeText.ForLine(desk.Directory.Units.PathOf(unit.Id)));
        if (unit.Figures.IsEmpty)
        {
            desk.App.Out.WriteLine(Phrase.Of("growth.too_few", source.Rules.SmallestGroup));
        }

        foreach (var (key, figure) in unit.Figures)
        {
            var name = key == UnitGrowth.Total ? Phrase.Of("growth.total") : $"{key} {source.Names.GetValueOrDefault(key)}";
            desk.App.Out.WriteLine(SafeText.ForLine(Phrase.Of("growth.unit_line", name, figure.People, GrowthText.Number(figure.Mean), GrowthText.Number(figure.LowerQuartile), GrowthText.Number(figure.Median), GrowthText.Number(figure.UpperQuartile))));
        }
    }

    private static void Json(PeopleDesk desk, UnitGrowth unit) => new JsonLine(desk.App.Out).Write(w =>
    {
        w.WriteString("record", "unit_growth");
        w.WriteString("unit", unit.Id);
        w.WriteString("path", desk.Directory.Units.PathOf(unit.Id));
        w.WriteStartArray("figures");
        foreach (var (key, figure) in unit.Figures)
        {
            w.WriteStartObject();
            w.WriteString("key", key);
            w.WriteNumber("people", figure.People);
            w.WriteNumber("mean", figure.Mean);
            w.WriteNumber("lower_quartile", figure.LowerQuartile);
            w.WriteNumber("median", figure.Median);
            w.WriteNumber("upper_quartile", figure.UpperQuartile);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    });
}
