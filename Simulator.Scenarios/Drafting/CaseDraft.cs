using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Simulator.Core.Privacy;

namespace Simulator.Scenarios.Drafting;

/// <summary>What was found in a case told in free text, all personal data masked before anything else is looked at.</summary>
/// <remarks>Rules only: sentences are sorted by the words in them. Whoever writes the case decides.</remarks>
public sealed partial record CaseDraft
{
    private const int MostResidents = 6;
    private const int MostFacts = 6;
    private const int MostStages = 5;
    private const int MostEvents = 3;
    private const int LongTitle = 24;

    /// <summary>The text without personal data, and what was masked.</summary>
    public required MaskedText Masked { get; init; }
    public required string Title { get; init; }
    public required string Category { get; init; }

    /// <summary>Place ids with the word found.</summary>
    public required ImmutableArray<(string Id, string Name)> Places { get; init; }

    /// <summary>People: how the text calls them, the sentence that tells of them first, and what they say in quotation marks.</summary>
    public required ImmutableArray<DraftPerson> People { get; init; }

    /// <summary>Sentences that tell of something hidden, with the index of the person meant.</summary>
    public required ImmutableArray<(string Text, int Person)> Facts { get; init; }

    /// <summary>Sentences with which the story turns, at least one.</summary>
    public required ImmutableArray<string> Stages { get; init; }

    /// <summary>Sentences of sudden events.</summary>
    public required ImmutableArray<string> Events { get; init; }

    /// <summary>Reads a case.</summary>
    /// <param name="text">Free text, Markdown or plain.</param>
    public static CaseDraft From(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = DraftWords.Default;
        var masked = PersonalDataMask.Mask(text);
        var lines = masked.Text.Split('\n').Select(l => l.Trim().TrimStart('#', '-', '*', '>', ' ')).Where(l => l.Length > 0).ToList();
        var sentences = lines.SelectMany(l => Sentence().Matches(l).Select(m => m.Value.Trim())).Where(s => s.Length > 1).ToList();
        var people = Persons(sentences, words);
        return new()
        {
            Masked = masked,
            Title = lines.Count == 0 ? "" : lines[0].Length <= LongTitle ? lines[0] : lines[0][..LongTitle],
            Category = words.Categories.MaxBy(c => c.Words.Sum(w => Count(masked.Text, w))).Id,
            Places = [.. words.Places.Select(p => (p.Id, Name: p.Words.FirstOrDefault(w => masked.Text.Contains(w, StringComparison.Ordinal)))).Where(p => p.Name is not null).Select(p => (p.Id, p.Name!))],
            People = people,
            Facts = [.. sentences.Where(s => Has(s, words.Hidden)).Take(MostFacts).Select(s => (s, Whose(s, sentences, people)))],
            Stages = [.. sentences.Where((s, i) => i == 0 || Starts(s, words.Turns)).Take(MostStages)],
            Events = [.. sentences.Where(s => Has(s, words.Events)).Take(MostEvents)],
        };
    }

    private static ImmutableArray<DraftPerson> Persons(List<string> sentences, DraftWords words)
    {
        var found = new List<(string Key, string Called, int Sentence)>();
        for (var i = 0; i < sentences.Count; i++)
        {
            found.AddRange(MaskedName().Matches(sentences[i]).Select(m => (m.Groups["key"].Value, m.Value, i)));
        }

        var named = found.DistinctBy(f => f.Key).ToList();
        for (var i = 0; i < sentences.Count && named.Count < MostResidents; i++)
        {
            foreach (var role in words.Roles.Where(r => named.All(n => n.Key != r.Id)))
            {
                if (role.Words.FirstOrDefault(w => sentences[i].Contains(w, StringComparison.Ordinal)) is { } word && named.All(n => !sentences[n.Sentence].Contains(word, StringComparison.Ordinal)))
                {
                    named.Add((role.Id, word, i));
                }
            }
        }

        return [.. named.OrderBy(n => n.Sentence).Take(MostResidents).Select(n => new DraftPerson(n.Key, n.Called, sentences[n.Sentence], Quotes(sentences, n.Key, n.Called)))];
    }

    // Words in quotation marks belong to whoever the sentence names last before them.
    private static ImmutableArray<string> Quotes(List<string> sentences, string key, string called) =>
        [.. sentences.Where(s => s.Contains(key, StringComparison.Ordinal) || s.Contains(called, StringComparison.Ordinal)).SelectMany(s => Quote().Matches(s)).Select(m => m.Groups["q"].Value).Distinct(StringComparer.Ordinal)];

    private static int Whose(string sentence, List<string> sentences, ImmutableArray<DraftPerson> people)
    {
        for (var at = sentences.IndexOf(sentence); at >= 0; at--)
        {
            var who = people.Select((p, i) => (At: sentences[at].IndexOf(p.Key, StringComparison.Ordinal) is >= 0 and var k ? k : sentences[at].IndexOf(p.Called, StringComparison.Ordinal), i)).Where(p => p.At >= 0).ToList();
            if (who.Count > 0)
            {
                return who.MinBy(p => p.At).i;
            }
        }

        return 0;
    }

    private static bool Has(string sentence, ImmutableArray<string> words) => words.Any(w => sentence.Contains(w, StringComparison.Ordinal));

    private static bool Starts(string sentence, ImmutableArray<string> words) => words.Any(w => sentence.IndexOf(w, StringComparison.Ordinal) is >= 0 and < 6);

    private static int Count(string text, string word) => (text.Length - text.Replace(word, "", StringComparison.Ordinal).Length) / word.Length;

    [GeneratedRegex("[^。！？!?；;]+[。！？!?；;]*[”」』]?", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex("(?:老|小|阿)?(?<key>〔姓名[0-9]+〕)(?:女士|先生|阿姨|大妈|大娘|大婶|大姐|大哥|大爷|大叔|大伯|叔叔|奶奶|爷爷|婆婆|老师|师傅|医生|大夫|主任|书记|经理|老板|姐|哥|叔|婶|姨|嫂|爷|奶|啦)?", RegexOptions.CultureInvariant)]
    private static partial Regex MaskedName();

    [GeneratedRegex("[“\"「](?<q>[^”\"」]{2,60})[”\"」]", RegexOptions.CultureInvariant)]
    private static partial Regex Quote();
}

/// <summary>Somebody in a case told in free text.</summary>
/// <param name="Key">Replacement of the name, or the kind of role.</param>
/// <param name="Called">How the text calls them.</param>
/// <param name="Sentence">The first sentence about them.</param>
/// <param name="Quotes">What stands in quotation marks in sentences about them.</param>
public sealed record DraftPerson(string Key, string Called, string Sentence, ImmutableArray<string> Quotes);
