using System.Collections.Immutable;
using Simulator.Core.Understanding.Patterns;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Understanding.Model;

/// <summary>The curated turns of phrase of <c>cues.txt</c>: each named group of patterns is one property the model may weigh.</summary>
/// <remarks>Line forms: <c>@class word word</c> and <c>!cue pattern pattern</c>; a name may come on several lines.</remarks>
internal sealed class CueSet
{
    private readonly PatternSet _patterns;

    private CueSet(PatternSet patterns, ImmutableArray<string> names)
    {
        _patterns = patterns;
        Names = names;
    }

    /// <summary>The set inside the assembly.</summary>
    public static CueSet Default { get; } = Parse(ReaderResources.Lines("cues.txt"));

    /// <summary>Names by number.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Number of a cue.</summary>
    /// <exception cref="ArgumentException">There is no such cue.</exception>
    public int this[string name] => Names.IndexOf(name) is >= 0 and var i ? i : throw new ArgumentException($"There is no cue '{name}'.", nameof(name));

    public static CueSet Parse(IEnumerable<string> lines)
    {
        var builder = new PatternSetBuilder();
        var groups = new Dictionary<string, int>(StringComparer.Ordinal);
        var names = ImmutableArray.CreateBuilder<string>();
        var classes = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var name = words[0][1..];
            if (words[0][0] == '@')
            {
                if (!classes.TryGetValue(name, out var members))
                {
                    classes[name] = members = [];
                }

                members.AddRange(words.Skip(1));
                builder.DefineClass(name, members);
                continue;
            }

            if (!groups.TryGetValue(name, out var group))
            {
                groups[name] = group = builder.AddGroup();
                names.Add(name);
            }

            foreach (var pattern in words.Skip(1))
            {
                builder.Add(group, pattern);
            }
        }

        return new CueSet(builder.Build(), names.ToImmutable());
    }

    /// <summary>Cues that all but settle an act: those named <c>sure_</c> and the act's id, with the act's number.</summary>
    public ImmutableArray<(int Cue, int Act)> Sure => [.. Names.Select((name, i) => (name, i)).Where(p => p.name.StartsWith("sure_", StringComparison.Ordinal)).Select(p => (p.i, Understanding.Acts.TryParse(p.name[5..], out var act) ? (int)act : throw new FormatException($"Cue '{p.name}' names no act.")))];

    /// <summary>Sets a flag for each cue seen in the stretch; flags are cleared first.</summary>
    public void Match(string text, int start, int end, bool[] found)
    {
        Array.Clear(found);
        _patterns.Match(text, start, end, found);
    }
}
