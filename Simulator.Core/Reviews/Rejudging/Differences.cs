using System.Collections.Immutable;
using System.Globalization;

namespace Simulator.Core.Reviews.Rejudging;

/// <summary>Compares two judgements and says why they differ.</summary>
/// <param name="reading">Turns whose words are read otherwise, in order.</param>
/// <param name="isOtherCase">The judging case is not the one it was played with.</param>
/// <param name="isOtherScoring">The scoring version is another.</param>
internal sealed class Differences(ImmutableArray<int> reading, bool isOtherCase, bool isOtherScoring)
{
    public ImmutableArray<JudgementChange> Between(Judgement old, Judgement now) =>
    [
        .. One(ChangedPart.Total, "", Text(old.Total), Text(now.Total), []),
        .. One(ChangedPart.Status, "", old.Status, now.Status, []),
        .. One(ChangedPart.Grade, "", old.Grade, now.Grade, []),
        .. old.Dimensions.Keys.Union(now.Dimensions.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(id =>
            One(ChangedPart.Dimension, id, Text(old.Dimensions.GetValueOrDefault(id)), Text(now.Dimensions.GetValueOrDefault(id)), [])),
        .. old.KeyActions.Keys.Union(now.KeyActions.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal).SelectMany(id =>
            One(ChangedPart.KeyAction, id, old.KeyActions.GetValueOrDefault(id), now.KeyActions.GetValueOrDefault(id), [])),
        .. old.RedLines.Except(now.RedLines, StringComparer.Ordinal).SelectMany(key => One(ChangedPart.RedLine, key, "suspected", null, TurnsOf(key))),
        .. now.RedLines.Except(old.RedLines, StringComparer.Ordinal).SelectMany(key => One(ChangedPart.RedLine, key, null, "suspected", TurnsOf(key))),
    ];

    private IEnumerable<JudgementChange> One(ChangedPart part, string id, string? from, string? to, ImmutableArray<int> at)
    {
        if (from == to)
        {
            yield break;
        }

        // Words of a red line stand in one turn: only how that turn is read can be its cause.
        ImmutableArray<int> turns = at.Length == 1 ? [.. reading.Where(at.Contains)] : reading;
        var causes = ImmutableArray.CreateBuilder<ChangeCause>();
        if (!turns.IsEmpty)
        {
            causes.Add(ChangeCause.Reading);
        }

        if (isOtherCase)
        {
            causes.Add(ChangeCause.Case);
        }

        if (isOtherScoring && part is not (ChangedPart.KeyAction or ChangedPart.RedLine))
        {
            causes.Add(ChangeCause.Scoring);
        }

        if (causes.Count == 0)
        {
            causes.Add(ChangeCause.Program);
        }

        yield return new JudgementChange(part, id, from, to, causes.ToImmutable(), turns);
    }

    private static ImmutableArray<int> TurnsOf(string key)
    {
        var place = key[(key.IndexOf('@', StringComparison.Ordinal) + 1)..];
        return place.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && int.TryParse(place[..colon], NumberStyles.None, CultureInfo.InvariantCulture, out var turn)
            ? [turn]
            : [];
    }

    private static string? Text(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);
}
