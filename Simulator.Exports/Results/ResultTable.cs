using System.Globalization;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions;
using Simulator.Exports.Tables;
using Simulator.Exports.Texts;

namespace Simulator.Exports.Results;

/// <summary>Results as a spreadsheet: the machine's figures and the mentor's side by side.</summary>
public static class ResultTable
{
    /// <summary>One row a session.</summary>
    public static Table Of(IEnumerable<ResultRow> results, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(results);
        return new Table(
            ExportTexts.Of("results.title", culture),
            [
                .. ((string[])["session", "trainee", "case", "category", "mode", "voice", "started", "turns", "repeat", "ending", "status", "total", "grade", "mentor_total"])
                    .Select(c => ExportTexts.Of("results." + c, culture)),
                .. ResultRow.Dimensions,
                ExportTexts.Of("results.red_lines", culture),
            ],
            [.. results.Select(r => Row(r, culture))]);
    }

    private static System.Collections.Immutable.ImmutableArray<Cell> Row(ResultRow result, CultureInfo culture)
    {
        var card = result.Mentor ?? result.Machine;
        return
        [
            result.Session,
            result.Trainee,
            result.Title,
            result.Category,
            ExportTexts.Of("mode." + result.Mode, culture),
            ExportTexts.Of("voice." + result.Voice, culture),
            result.StartedAt.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            result.Turns,
            result.Parent,
            ExportTexts.Of("ending." + SessionHead.KindName(card.Ending), culture),
            ExportTexts.Of("status." + card.Status.ToString().ToLowerInvariant(), culture),
            result.Machine.Total,
            card.Grade is { } grade ? ExportTexts.Of("grade." + grade.ToString().ToLowerInvariant(), culture) : null,
            result.Mentor?.Total,
            .. ResultRow.Dimensions.Select(d => (Cell)card.Dimensions.GetValueOrDefault(d)),
            string.Join(' ', card.RedLines.Where(r => r.Status != RedLineStatus.Rejected).Select(r => r.Suspicion.RedLine).Distinct(StringComparer.Ordinal)),
        ];
    }
}
