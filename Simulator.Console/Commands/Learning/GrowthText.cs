using System.Globalization;
using Simulator.Console.Hosting;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Learning.Growth;
using Simulator.Core.Learning.Growth.Plots;
using Simulator.Core.Scoring;

namespace Simulator.Console.Commands.Learning;

/// <summary>A person's growth on a terminal.</summary>
internal static class GrowthText
{
    private const int PlotCells = 60;

    public static void Person(Host app, GrowthSource source, PersonGrowth growth, string name, bool lines)
    {
        Write(Phrase.Of("growth.title", name));
        if (growth.Runs.IsEmpty)
        {
            Write(Phrase.Of("growth.none"));
        }
        else
        {
            Write(Phrase.Of("growth.summary", growth.Counted, Number(growth.Total), growth.Level.Grade is { } grade ? Phrase.Of("grade." + Snake(grade)) : Phrase.Of("growth.no_grade")));
            if (growth.IsProvisional)
            {
                Write(Phrase.Of("growth.is_provisional"));
            }

            Dimensions(source, growth, lines);
            Runs(source, growth);
            Conditions(growth);
        }

        Next(source, growth);

        void Write(string line) => app.Out.WriteLine(SafeText.ForLine(line));

        void Dimensions(GrowthSource from, PersonGrowth of, bool withLines)
        {
            foreach (var (bar, dimension) in TerminalPlot.Bars(SpiderPlot.ArmsOf(of, from.Rules)).Zip(of.Dimensions))
            {
                Write($"{bar}  {from.Names[dimension.Id]}{(dimension.Change is { } change ? "  " + change.ToString("+0.00;-0.00;0.00", CultureInfo.InvariantCulture) : string.Empty)}");
                foreach (var row in withLines && dimension.Points.Length > 1 ? TerminalPlot.Lines(dimension, PlotCells) : [])
                {
                    Write("   " + row);
                }
            }
        }

        void Runs(GrowthSource from, PersonGrowth of)
        {
            foreach (var run in of.Runs)
            {
                var it = run.Session;
                Write(Phrase.Of("growth.run_line", it.EndedAt.ToLocalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), from.Titles.GetValueOrDefault(it.Case) ?? it.Case, Number(it.Total), Phrase.Of("growth.run." + Snake(run.Kind)), it.IsProvisional ? Phrase.Of("growth.provisional") : string.Empty));
            }
        }

        // What the next level still asks for.
        void Conditions(PersonGrowth of)
        {
            var next = of.Level.Grade switch { Grade.Exemplary => (Grade?)null, Grade.Independent => Grade.Exemplary, Grade.Accompanied => Grade.Independent, _ => Grade.Accompanied };
            foreach (var condition in of.Level.Conditions.Where(c => c.Grade == next && c.State != ConditionState.Met))
            {
                Write(Phrase.Of("growth.condition_line", Phrase.Of("grade." + Snake(condition.Grade)), Phrase.Of("growth.condition." + Snake(condition.Kind)), Number(condition.Needed), Number(condition.Actual), string.Join(", ", condition.Open)));
            }
        }

        void Next(GrowthSource from, PersonGrowth of)
        {
            if (of.Next.Case is { } id)
            {
                var title = from.Titles.GetValueOrDefault(id) ?? id;
                Write(of.Next.Dimension is { } weakest
                    ? Phrase.Of("growth.next", $"{weakest} {from.Names[weakest]}", title, id)
                    : Phrase.Of("growth.next_first", title, id));
            }
        }
    }

    public static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "-";

    public static string Snake<T>(T member)
        where T : struct, Enum => PairView.Snake(member.ToString());
}
