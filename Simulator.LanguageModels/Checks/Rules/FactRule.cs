using Simulator.Core.Scenarios;
using Simulator.LanguageModels.Checks.Facts;

namespace Simulator.LanguageModels.Checks.Rules;

/// <summary>Breaks when a line gives away what this speaker may not tell: facts the trainee does not know, and others' secrets even when the trainee does.</summary>
public sealed class FactRule : IOutputRule
{
    /// <inheritdoc />
    public string Name => "fact";

    /// <inheritdoc />
    public bool Breaks(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var detectors = FactDetectors.For(candidate.Request.Scene.Scenario);
        var forbidden = Forbidden(candidate).ToList();
        return forbidden.Exists(f => detectors[f] is { } detector && Tells(detector, candidate))
            || (!candidate.Request.Recent.IsDefaultOrEmpty && forbidden.Exists(f => Completes(detectors[f], candidate)));
    }

    /// <summary>Facts this speaker must not tell now.</summary>
    internal static IEnumerable<string> Forbidden(Candidate candidate)
    {
        var (scene, direction) = (candidate.Request.Scene, candidate.Direction);
        return scene.Scenario.Facts
            .Where(f => !direction.Disclose.Contains(f.Id) && (!scene.Revealed.ContainsKey(f.Id) || IsSomebodyElses(f, direction.Speaker)))
            .Select(f => f.Id)
            .Concat(direction.Forbid)
            .Distinct();
    }

    // What the author's own line of this turn says, a hint for instance, may be said; the rest of the fact may not.
    private static bool Tells(FactDetector detector, Candidate candidate) =>
        detector.Hears(candidate.Line)
        && (candidate.Meaning.Length == 0 || IsNotPlain(candidate.Line) || detector.ScoreBeyond(candidate.Line, candidate.Meaning) >= FactDetector.Threshold / 2);

    private static bool IsNotPlain(string line) => line.Count(char.IsLetterOrDigit) < line.Length * 2 / 3;

    private static bool IsSomebodyElses(Fact fact, string speaker) =>
        fact.Resident != speaker && (fact.Sensitive || fact.Privacy == FactPrivacy.Required);

    // A secret cut in two: half in the turn before, half now.
    private static bool Completes(FactDetector? detector, Candidate candidate)
    {
        var last = candidate.Request.Recent.Where(s => s.Speaker == candidate.Direction.Speaker && s.Turn == candidate.Request.Turn - 1).Select(s => s.Text);
        var before = string.Join('\n', last);
        return detector is not null && before.Length > 0
            && detector.Score(candidate.Line) >= FactDetector.Threshold / 3
            && detector.Score(before) >= FactDetector.Threshold / 3
            && detector.Score(before + "\n" + candidate.Line) >= FactDetector.Threshold * 1.2;
    }
}
