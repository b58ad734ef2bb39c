using System.Text;
using Simulator.Core.Understanding;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Scoring;

/// <summary>Runs of letters that have been on the screen. Not thread-safe.</summary>
/// <param name="length">Letters in a run.</param>
internal sealed class ShownRuns(int length)
{
    private readonly HashSet<string> _runs = new(StringComparer.Ordinal);

    /// <summary>Adds every run of a text.</summary>
    public void Add(string text)
    {
        var letters = Letters(text).Text;
        for (var i = 0; i + length <= letters.Length; i++)
        {
            _runs.Add(letters.Substring(i, length));
        }
    }

    /// <summary>Those stretches of a text that repeat a run: a whole one, or all of a stretch that is shorter.</summary>
    public IEnumerable<TextSpan> Among(string text, IEnumerable<TextSpan> spans)
    {
        var (letters, at) = Letters(text);
        var copied = new bool[letters.Length];
        for (var i = 0; i + length <= letters.Length; i++)
        {
            if (_runs.Contains(letters.Substring(i, length)))
            {
                Array.Fill(copied, true, i, length);
            }
        }

        foreach (var span in spans)
        {
            var (all, same) = (0, 0);
            for (var i = 0; i < at.Count; i++)
            {
                if (at[i] >= span.Start && at[i] < span.End)
                {
                    all++;
                    same += copied[i] ? 1 : 0;
                }
            }

            if (same > 0 && same >= Math.Min(all, length))
            {
                yield return span;
            }
        }
    }

    private static (string Text, List<int> At) Letters(string text)
    {
        var folded = TextFolding.Fold(text);
        var letters = new StringBuilder(folded.Length);
        var at = new List<int>(folded.Length);
        for (var i = 0; i < folded.Length; i++)
        {
            if (char.IsLetterOrDigit(folded.Text[i]) || char.IsSurrogate(folded.Text[i]))
            {
                letters.Append(folded.Text[i]);
                at.Add(folded.ToOriginal(i, i + 1).Start);
            }
        }

        return (letters.ToString(), at);
    }
}
