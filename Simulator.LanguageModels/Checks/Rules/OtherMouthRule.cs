using System.Collections.Immutable;

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

        var before = sentence[..colon];
        var scenario = candidate.Request.Scene.Scenario;
        return WordList.Named("tags").In(Core.Understanding.Text.TextFolding.Fold(before).Text)
            || scenario.Residents.Any(r => before == r.Name || before == r.Id || r.Names.Contains(before))
            || scenario.Contacts.Any(c => before == c.Name || before == c.Id || c.Names.Contains(before));
    }
}
