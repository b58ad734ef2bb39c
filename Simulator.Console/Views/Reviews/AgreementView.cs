using System.Globalization;
using Simulator.Console.Texts;
using Simulator.Core.Reviews;
using Simulator.Core.Reviews.Agreement;

namespace Simulator.Console.Views.Reviews;

/// <summary>The agreement report for people: figures with their intervals, what they allow, whom to have a word with.</summary>
internal static class AgreementView
{
    public static void Show(Page page, AgreementSheet sheet, Func<string, string> nameOf)
    {
        var report = sheet.Report;
        page.Rule(Phrase.Of("agreement.title"), "bold");
        page.Text(Phrase.Of("agreement.counts", report.Sessions, report.DoubleSessions), indent: 0);
        page.Heading(Phrase.Of("agreement.mentors"));
        foreach (var one in report.Dimensions)
        {
            page.Item($"{one.Dimension}  QWK {Text(one.Qwk)}  ICC(2,1) {Text(one.Correlations.RandomSingle)}  ICC(2,k) {Text(one.Correlations.RandomMean)}  ICC(3,1) {Text(one.Correlations.FixedSingle)}");
        }

        page.Heading(Phrase.Of("agreement.machine"));
        foreach (var one in report.Machine)
        {
            var trust = Phrase.Of("agreement.trust." + one.Gate.Trust.ToString().ToLowerInvariant());
            page.Item($"{one.Dimension} v{one.ScoringVersion}  QWK {Text(one.Gate.Qwk)}  {Phrase.Of("agreement.doubles", one.Gate.Doubles)}  {trust}", one.Gate.Trust == MachineTrust.Hidden ? "yellow" : "green");
        }

        page.Heading(Phrase.Of("agreement.red"));
        page.Item(Classes(Phrase.Of("agreement.all"), report.RedLinesAll));
        foreach (var one in report.RedLines)
        {
            page.Item(Classes(one.RedLine, one.Mentors));
        }

        page.Heading(Phrase.Of("agreement.raters"));
        foreach (var one in report.Mentors)
        {
            var alarm = one.IsSeverityAlarm ? Phrase.Of("agreement.severity") : one.IsMiddleAlarm ? Phrase.Of("agreement.middle") : string.Empty;
            page.Item(Phrase.Of("agreement.rater", nameOf(one.Mentor), one.SharedMarks, Number(one.Severity), Number(one.SpreadRatio), Number(one.MiddleShare), alarm), alarm.Length > 0 ? "yellow" : "default");
        }

        page.Heading(Phrase.Of("agreement.uses"));
        page.Item(Phrase.Of("agreement.uses_line", Yes(report.Uses.Feedback), Yes(report.Uses.Record), Yes(report.Uses.Assessment)));
        page.Item(Phrase.Of("agreement.pass_mark", Text(sheet.PassMark)));
        foreach (var one in sheet.Calibrations)
        {
            var passed = one.IsPassed is { } isPassed ? Yes(isPassed) : Phrase.Of("agreement.unknown");
            page.Item(Phrase.Of("agreement.calibration", nameOf(one.Mentor), Number(one.Within), one.Marked, one.Missing, passed));
        }
    }

    private static string Classes(string name, ClassAgreement of) =>
        $"{name}  κ {Text(of.Kappa)}  PABAK {Text(of.Pabak)}  AC1 {Text(of.Ac1)}  + {Text(of.Positive)}";

    // "Cannot be computed" is a state of its own: never a number.
    private static string Text(Estimate estimate) => estimate.Value is not { } value ? Phrase.Of("agreement.not_computable")
        : estimate is { Low: { } low, High: { } high } ? $"{Number(value)} [{Number(low)}, {Number(high)}] n={estimate.Subjects.ToString(CultureInfo.InvariantCulture)}"
        : $"{Number(value)} n={estimate.Subjects.ToString(CultureInfo.InvariantCulture)}";

    private static string Number(double? value) => value?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";

    private static string Yes(bool isSo) => Phrase.Of(isSo ? "agreement.yes" : "agreement.no");
}
