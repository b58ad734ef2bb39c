using System.Text;
using Simulator.Scenarios.Bundles;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Checks;

/// <summary>Nothing that is shown in a crisis case names a means of self-harm.</summary>
/// <remarks>What trainees may say is left out: topics with their examples, walkthroughs, players. The list is in <c>_shared/method-words.yaml</c>.</remarks>
internal static class MethodWordsCheck
{
    private const string Topics = "topics";

    public static void Run(CheckedCase @case)
    {
        var words = @case.Scenario.Shared.MethodWords;
        if (@case.Scenario.Category != CaseFamilies.MentalCrisis || words.IsEmpty)
        {
            return;
        }

        foreach (var file in new[] { CaseFiles.Scenario, CaseFiles.Lines, CaseFiles.ModelAnswers })
        {
            var path = $"{@case.Bundle.Id}/{file}";
            if (!@case.Bundle.Files.TryGetValue(path, out var bytes))
            {
                continue;
            }

            var line = 0;
            var isTopic = false;
            foreach (var text in Encoding.UTF8.GetString(bytes.Span).Split('\n'))
            {
                line++;
                isTopic = text.Length > 0 && (char.IsAsciiLetter(text[0]) ? text.StartsWith(Topics + ":", StringComparison.Ordinal) : isTopic);
                var at = isTopic || text.TrimStart().StartsWith('#') ? -1 : First(text, words);
                if (at >= 0)
                {
                    @case.Bag.Report(DiagnosticCatalog.MethodWord, new SourceMark(path, line, at + 1));
                }
            }
        }
    }

    private static int First(string text, IEnumerable<string> words) =>
        words.Select(word => text.IndexOf(word, StringComparison.Ordinal)).Where(at => at >= 0).DefaultIfEmpty(-1).Min();
}
