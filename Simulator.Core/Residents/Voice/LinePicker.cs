using Simulator.Core.Randomness;
using Simulator.Core.Residents.Moods;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Voice;

/// <summary>Finds the line for a direction. Pure apart from reading <see cref="UsedSentences"/>; the same input gives the same line on any machine.</summary>
/// <param name="index">The case's lines.</param>
public sealed class LinePicker(LineIndex index)
{
    /// <summary>
    /// A sentence not yet said, from the first cue and the most specific level that still has one; null when every cue is spent.
    /// A line is passed over when one of its slots has no value.
    /// </summary>
    public Line? Pick(VoiceRequest request, Direction direction, UsedSentences used)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(direction);
        var stage = request.Scene.Stage;
        var band = new MoodBands(request.Scene.Scenario.Shared.Moods).Of(direction.Mood);
        foreach (var cue in direction.Cues)
        {
            foreach (var level in index.Levels(direction.Speaker, cue, stage, band))
            {
                var fresh = level.Where(l => !used.Contains(l) && CanFill(request, direction, l)).ToList();
                if (fresh.Count > 0)
                {
                    // A question the engine knows of, or none; only where nothing else is left one it does not.
                    fresh = fresh.Any(l => l.Asks == direction.Asks) ? fresh.FindAll(l => l.Asks == direction.Asks) : fresh;
                    return fresh[new SeededRandom(request.Seed, request.Turn, "line:" + direction.Speaker).Next(fresh.Count)];
                }
            }
        }

        return null;
    }

    /// <summary>The idle line whose words were said longest ago: only for when there is nothing else at all; null without idle lines. The scene has its own cue instead.</summary>
    public Line? LeastRecentIdle(VoiceRequest request, Direction direction, UsedSentences used)
    {
        ArgumentNullException.ThrowIfNull(direction);
        var cue = direction.Speaker == LineIndex.SceneSpeaker ? direction.Cues[0] : LineIndex.IdleCue;
        return index.AnyMood(direction.Speaker, cue).Where(l => CanFill(request, direction, l)).MinBy(used.LastSaid);
    }

    private bool CanFill(VoiceRequest request, Direction direction, Line line)
    {
        foreach (var slot in LineSlots.In(line.Text))
        {
            var filled = slot switch
            {
                LineSlots.When => direction.When is { } span
                    && span.Start >= 0 && span.Length > 0 && span.End <= request.TraineeText.Length
                    && SlotText.Fits(span.Of(request.TraineeText)),
                LineSlots.Topic => direction.Topic is { } topic && TopicNames.Find(request.Scene.Scenario, topic) is not null,
                LineSlots.Name => direction.About is not null,
                LineSlots.Place => direction.Place is not null,
                LineSlots.Address => index.Address(direction.Speaker) is not null,
                _ => false,
            };
            if (!filled)
            {
                return false;
            }
        }

        return true;
    }
}
