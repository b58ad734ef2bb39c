using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Understanding;
using Simulator.LanguageModels.Prompts;

namespace Simulator.LanguageModels.Judging;

/// <summary>A session as the judge reads it: words fenced as data, no names of trainees, no scores. Quotes are found again in it.</summary>
internal sealed class Transcript
{
    private const int LongestLine = 500;

    private readonly ImmutableArray<string?> _words;

    private Transcript(string text, ImmutableArray<string?> words)
    {
        Text = text;
        _words = words;
    }

    public string Text { get; }

    public static Transcript Of(SessionHistory history)
    {
        var text = new StringBuilder();
        var scenario = history.State.Scene.Scenario;
        var words = history.State.Words;
        foreach (var past in history.Events)
        {
            switch (past.Event)
            {
                case TraineeSpoke spoke:
                    text.Append(CultureInfo.InvariantCulture, $"第{spoke.Turn}轮 学员：{Fence.Around(TraineeWords.Masked(scenario, words.ElementAtOrDefault(spoke.Turn - 1) ?? string.Empty), LongestLine)}\n");
                    break;
                case ResidentSpoke { Line: var line, Turn: var turn } when line.Speaker != LineIndex.SceneSpeaker:
                    var said = LineRenderer.Render(scenario, line, words.ElementAtOrDefault(turn - 1));
                    var name = scenario.Residents.FirstOrDefault(r => r.Id == line.Speaker)?.Name ?? line.Speaker;
                    text.Append(CultureInfo.InvariantCulture, $"　　{name}：{Fence.Around(said, LongestLine)}\n");
                    break;
                default:
                    break;
            }
        }

        return new Transcript(text.ToString(), [.. words]);
    }

    /// <summary>Where a quote stands in the trainee's words; the fence changes single characters only, so places stay the same.</summary>
    /// <returns>Null when these words were not said, in that turn or, with a wrong number, in exactly one other.</returns>
    public Quote? Find(int turn, string quote)
    {
        var fenced = Fence.Around(quote.Trim(), LongestLine)[1..^1];
        if (fenced.Length < Quote.ShortestLength)
        {
            return null;
        }

        if (At(turn, fenced) is { } there)
        {
            return there;
        }

        var elsewhere = Enumerable.Range(1, _words.Length).Select(t => At(t, fenced)).OfType<Quote>().ToList();
        return elsewhere.Count == 1 ? elsewhere[0] : null;
    }

    private Quote? At(int turn, string fenced)
    {
        if (turn < 1 || turn > _words.Length || _words[turn - 1] is not { } words)
        {
            return null;
        }

        var at = Fence.Around(words, LongestLine)[1..^1].IndexOf(fenced, StringComparison.Ordinal);
        return at < 0 ? null : new Quote(turn, new TextSpan(at, fenced.Length));
    }
}

/// <summary>Words of the trainee that were found: a span of the turn's original text.</summary>
public sealed record Quote(int Turn, TextSpan Span)
{
    /// <summary>Shorter ones prove nothing.</summary>
    public const int ShortestLength = 4;
}
