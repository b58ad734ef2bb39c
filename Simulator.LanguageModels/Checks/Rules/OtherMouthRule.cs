using System.Collections.Immutable;
using Simulator.Core.Scenarios;

namespace Simulator.LanguageModels.Checks.Rules;

/// <summary>Breaks when a line goes on in somebody else's name: another resident's, the trainee's, a narrator's.</summary>
public sealed class OtherMouthRule : IOutputRule
{
    private static readonly ImmutableArray<char> Colons = [':', '：'];

    /// <inheritdoc />
    public string Name => "speaker";

    /// <inheritdoc />
    public bool Breaks(Candidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        var sentence = candidate.Sentence;
        var colon = sentence.AsSpan().IndexOfAny(Colons.AsSpan());
        if (colon is <= 0 or > 8)
        {
            return false;
        }

        return Names(candidate.Request.Scene.Scenario, sentence[..colon]);
    }

    /// <summary>True for words that name a speaker of the case or a part of the play.</summary>
    internal static bool Names(Scenario scenario, string before)
    {
        return WordList.Named("tags").In(Core.Understanding.Text.TextFolding.Fold(before).Text)
            || scenario.Residents.Any(r => before == r.Name || before == r.Id || r.Names.Contains(before))
            || scenario.Contacts.Any(c => before == c.Name || before == c.Id || c.Names.Contains(before));
    }
}
