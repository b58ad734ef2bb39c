using System.Text.Json;
using Simulator.Core.Reviews;
using Simulator.Core.Reviews.Agreement;

namespace Simulator.Console.Machine;

/// <summary><c>review agreement --json</c>: one object. A figure that cannot be computed is null with the reason beside it.</summary>
internal static class AgreementJsonView
{
    public static void Write(JsonLine line, AgreementSheet sheet) => line.Write(w =>
    {
        var report = sheet.Report;
        w.WriteNumber("v", 1);
        w.WriteString("event", "agreement");
        w.WriteNumber("sessions", report.Sessions);
        w.WriteNumber("double_sessions", report.DoubleSessions);
        Each(w, "dimensions", report.Dimensions, one =>
        {
            w.WriteString("dimension", one.Dimension);
            Figure(w, "qwk", one.Qwk);
            Correlations(w, one.Correlations);
        });
        Each(w, "machine", report.Machine, one =>
        {
            w.WriteString("dimension", one.Dimension);
            w.WriteString("scoring_version", one.ScoringVersion);
            w.WriteString("trust", Snake(one.Gate.Trust));
            w.WriteString("because", one.Gate.Because is { } why ? Snake(why) : null);
            w.WriteString("at_lower_bound", Snake(one.Gate.AtLowerBound));
            w.WriteNumber("doubles", one.Gate.Doubles);
            Figure(w, "qwk", one.Gate.Qwk);
            Number(w, "bias", one.Bias);
        });
        Each(w, "red_lines", report.RedLines, one =>
        {
            w.WriteString("id", one.RedLine);
            Classes(w, "mentors", one.Mentors);
            Classes(w, "machine", one.Machine);
        });
        Classes(w, "red_lines_all", report.RedLinesAll);
        Each(w, "mentors", report.Mentors, one =>
        {
            w.WriteString("mentor", one.Mentor);
            w.WriteNumber("shared_marks", one.SharedMarks);
            Number(w, "severity", one.Severity);
            Number(w, "spread_ratio", one.SpreadRatio);
            Number(w, "middle_share", one.MiddleShare);
            Figure(w, "with_others", one.WithOthers);
            w.WriteBoolean("severity_alarm", one.IsSeverityAlarm);
            w.WriteBoolean("middle_alarm", one.IsMiddleAlarm);
        });
        w.WriteStartObject("totals");
        Correlations(w, report.Totals);
        w.WriteEndObject();
        w.WriteStartObject("uses");
        w.WriteBoolean("feedback", report.Uses.Feedback);
        w.WriteBoolean("record", report.Uses.Record);
        w.WriteBoolean("assessment", report.Uses.Assessment);
        Figure(w, "qwk", report.Uses.Qwk);
        w.WriteEndObject();
        Figure(w, "pass_mark", sheet.PassMark);
        Each(w, "calibrations", sheet.Calibrations, one =>
        {
            w.WriteString("mentor", one.Mentor);
            w.WriteNumber("marked", one.Marked);
            w.WriteNumber("missing", one.Missing);
            Number(w, "within_one", one.Within);
            Number(w, "exact", one.Exact);
            Number(w, "bias", one.Bias);
            if (one.IsPassed is { } passed)
            {
                w.WriteBoolean("passed", passed);
            }
            else
            {
                w.WriteNull("passed");
            }
        });
    });

    private static void Correlations(Utf8JsonWriter w, CorrelationSet of)
    {
        w.WriteNumber("raters", of.Raters);
        Figure(w, "icc21", of.RandomSingle);
        Figure(w, "icc2k", of.RandomMean);
        Figure(w, "icc31", of.FixedSingle);
        w.WriteNumber("outside_block", of.OutsideBlock);
    }

    private static void Classes(Utf8JsonWriter w, string name, ClassAgreement of)
    {
        w.WriteStartObject(name);
        Figure(w, "kappa", of.Kappa);
        Figure(w, "pabak", of.Pabak);
        Figure(w, "ac1", of.Ac1);
        Figure(w, "positive", of.Positive);
        w.WriteEndObject();
    }

    private static void Figure(Utf8JsonWriter w, string name, Estimate estimate)
    {
        w.WriteStartObject(name);
        Number(w, "value", estimate.Value);
        Number(w, "low", estimate.Low);
        Number(w, "high", estimate.High);
        w.WriteString("why_none", estimate.Why is { } why ? Snake(why) : null);
        w.WriteNumber("subjects", estimate.Subjects);
        w.WriteNumber("left_out", estimate.LeftOut);
        w.WriteEndObject();
    }

    private static void Each<T>(Utf8JsonWriter w, string name, IEnumerable<T> items, Action<T> fields)
    {
        w.WriteStartArray(name);
        foreach (var item in items)
        {
            w.WriteStartObject();
            fields(item);
            w.WriteEndObject();
        }

        w.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter w, string name, double? value)
    {
        if (value is { } number)
        {
            w.WriteNumber(name, number);
        }
        else
        {
            w.WriteNull(name);
        }
    }

    private static string Snake<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
