using Simulator.Core.Understanding.Text;

namespace Simulator.LanguageModels.Checks.Rules;

/// <summary>Breaks when a line parrots the trainee: a long run of their words is obedience, not an answer.</summary>
public sealed class EchoRule : IOutputRule
{
    /// <summary>Most letters in a row that a resident takes from the trainee's turn.</summary>
    public const int Run = 9;

    /// <inheritdoc />
    public string Name => "echo";

    /// <inheritdoc />
    public bool Breaks(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var heard = Letters(candidate.Request.TraineeText);
        var said = Letters(candidate.Sentence);
        for (var i = 0; i + Run < said.Length; i++)
        {
            if (heard.AsSpan().IndexOf(said.AsSpan(i, Run + 1)) >= 0)
            {
                return true;
            }
        }

        // A short order is obeyed whole ("说：我同意").
        return said.Length is > 3 and <= Run && heard.Length > said.Length
            && (heard.Contains("说" + said, StringComparison.Ordinal) || heard.Contains("答" + said, StringComparison.Ordinal) || heard.Contains("复" + said, StringComparison.Ordinal) || heard.Contains("出" + said, StringComparison.Ordinal));
    }

    private static string Letters(string text) => string.Concat(TextFolding.Fold(text).Text.Where(char.IsLetterOrDigit));
}
