using System.Globalization;
using System.Text.Json;
using Simulator.Console.Machine;
using Simulator.Core.Learning.Growth;
using Simulator.Core.People;

namespace Simulator.Console.Commands.Learning;

/// <summary>A person's growth as one JSON line.</summary>
internal static class GrowthJson
{
    public static void Person(TextWriter output, Person? person, PersonGrowth growth) => new JsonLine(output).Write(w =>
    {
        w.WriteString("record", "growth");
        w.WriteString("person", person?.Id);
        w.WriteString("pseudonym", person?.Pseudonym);
        w.WriteNumber("counted", growth.Counted);
        PairView.Number(w, "total", growth.Total);
        w.WriteString("grade", growth.Level.Grade is { } grade ? GrowthText.Snake(grade) : null);
        w.WriteBoolean("provisional", growth.IsProvisional);
        Array(w, "dimensions", growth.Dimensions, d =>
        {
            w.WriteString("id", d.Id);
            PairView.Number(w, "weighted", d.Weighted);
            PairView.Number(w, "change", d.Change);
            Array(w, "points", d.Points, p =>
            {
                w.WriteString("session", p.Session);
                w.WriteString("at", Time(p.At));
                w.WriteNumber("level", p.Value);
                w.WriteBoolean("provisional", p.IsProvisional);
            });
        });
        Array(w, "categories", growth.Categories, c =>
        {
            w.WriteString("id", c.Id);
            w.WriteNumber("runs", c.Runs);
            PairView.Number(w, "best", c.Best);
            PairView.Number(w, "last", c.Last);
        });
        Array(w, "runs", growth.Runs, r =>
        {
            w.WriteString("session", r.Session.Id);
            w.WriteString("scenario", r.Session.Case);
            w.WriteString("at", Time(r.Session.EndedAt));
            w.WriteString("kind", GrowthText.Snake(r.Kind));
            w.WriteString("status", GrowthText.Snake(r.Session.Status));
            PairView.Number(w, "total", r.Session.Total);
            w.WriteBoolean("reviewed", !r.Session.Mentors.IsEmpty);
        });
        Array(w, "red_lines", growth.RedLines, r =>
        {
            w.WriteString("id", r.RedLine.Id);
            w.WriteString("session", r.Session);
            w.WriteString("status", GrowthText.Snake(r.RedLine.Status));
            w.WriteBoolean("counts", r.Counts);
        });
        Array(w, "conditions", growth.Level.Conditions, c =>
        {
            w.WriteString("grade", GrowthText.Snake(c.Grade));
            w.WriteString("kind", GrowthText.Snake(c.Kind));
            w.WriteString("state", GrowthText.Snake(c.State));
            w.WriteNumber("needed", c.Needed);
            PairView.Number(w, "actual", c.Actual);
            PairView.Strings(w, "open", c.Open);
        });
        w.WriteStartObject("next");
        w.WriteString("dimension", growth.Next.Dimension);
        w.WriteString("scenario", growth.Next.Case);
        w.WriteBoolean("repeat", growth.Next.IsRepeat);
        w.WriteBoolean("for_category", growth.Next.IsForCategory);
        w.WriteEndObject();
    });

    private static void Array<T>(Utf8JsonWriter w, string name, IEnumerable<T> all, Action<T> fields)
    {
        w.WriteStartArray(name);
        foreach (var one in all)
        {
            w.WriteStartObject();
            fields(one);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);
}
