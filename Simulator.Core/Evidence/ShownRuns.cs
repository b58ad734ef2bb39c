using System.Text;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Evidence;

/// <summary>Runs of letters that have been on the screen, or that could be. Adding is not thread-safe; asking is.</summary>
/// <param name="length">Letters in a run.</param>
internal sealed class ShownRuns(int length)
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    // A run is kept as its hash (FNV-1a, 64 bits): the lines of a case have tens of thousands.
    private readonly HashSet<ulong> _runs = [];

    /// <summary>Everything a case's author has written for its residents to say, and what they hide. Whoever says the same words has copied them, whether they were shown by now or not.</summary>
    public static ShownRuns OfCase(Scenario scenario)
    {
        var runs = new ShownRuns(scenario.Shared.Scoring.CopiedRun);
        foreach (var fact in scenario.Facts)
        {
            runs.Add(fact.Text);
        }

        foreach (var line in scenario.Lines.SelectMany(b => b.Lines))
        {
            runs.Add(line.Text);
        }

        return runs;
    }

    /// <summary>Adds every run of a text.</summary>
    public void Add(string text)
    {
        var letters = Letters(text).Text;
        for (var i = 0; i + length <= letters.Length; i++)
        {
            _runs.Add(Hash(letters.AsSpan(i, length)));
        }
    }

    /// <summary>Those stretches of a text that repeat a run: a whole one, or all of a stretch that is shorter.</summary>
    public IEnumerable<TextSpan> Among(string text, IEnumerable<TextSpan> spans)
    {
        var (letters, at) = Letters(text);
        var copied = new bool[letters.Length];
        for (var i = 0; i + length <= letters.Length; i++)
        {
            if (_runs.Contains(Hash(letters.AsSpan(i, length))))
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

    private static ulong Hash(ReadOnlySpan<char> run)
    {
        var hash = Basis;
        foreach (var c in run)
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        return hash;
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
