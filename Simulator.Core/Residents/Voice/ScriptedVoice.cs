using System.Collections.Immutable;

namespace Simulator.Core.Residents.Voice;

/// <summary>Speaks the authors' lines: always there, at once, word for word the same for the same session.</summary>
/// <remarks>
/// No sentence comes twice in a session, nor from two people in one turn. When all lines for a direction are spent the speaker only shows
/// a gesture; a speaker without gestures repeats the idle line said longest ago. Stateless and thread-safe.
/// </remarks>
public sealed class ScriptedVoice : IScriptedVoice
{
    /// <summary>The <see cref="SpokenLine.Voice"/> of every line spoken here.</summary>
    public const string Name = "scripted";

    /// <summary>One line for each direction, in order.</summary>
    public static ImmutableArray<SpokenLine> Speak(VoiceRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var index = LineIndex.For(request.Scene.Scenario);
        var picker = new LinePicker(index);
        var used = new UsedSentences(index, request.UsedLines);
        var gestures = (request.LastGestures ?? ImmutableSortedDictionary<string, string>.Empty)
            .ToDictionary(g => g.Key, string? (g) => g.Value, StringComparer.Ordinal);
        var spoken = ImmutableArray.CreateBuilder<SpokenLine>(request.Directions.Length);
        foreach (var direction in request.Directions)
        {
            var line = One(request, direction, picker, used, gestures.GetValueOrDefault(direction.Speaker));
            spoken.Add(line);
            gestures[direction.Speaker] = line.Gesture ?? gestures.GetValueOrDefault(direction.Speaker);
            if (line.LineId is { } id)
            {
                used.Add(id);
            }
        }

        return spoken.MoveToImmutable();
    }

    /// <inheritdoc />
    public IAsyncEnumerable<SpokenLine> SpeakAsync(VoiceRequest request, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        return Speak(request).ToAsyncEnumerable();
    }

    /// <summary>The gesture with which somebody breaks off: of their present level, other than the last one shown if there is one; null for who has none.</summary>
    public static string? Gesture(VoiceRequest request, Direction direction, string? last)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(direction);
        return TellPicker.PickAny(request, direction, last);
    }

    private static SpokenLine One(VoiceRequest request, Direction direction, LinePicker picker, UsedSentences used, string? lastGesture)
    {
        if (picker.Pick(request, direction, used) is { } line)
        {
            return Spoken(direction, line, line.Gesture ?? TellPicker.Pick(request, direction, lastGesture));
        }

        if (TellPicker.PickAny(request, direction, lastGesture) is { } tell)
        {
            return new SpokenLine(direction.Speaker, null, null, null, null, tell, Name);
        }

        return picker.LeastRecentIdle(request, direction, used) is { } idle
            ? Spoken(direction, idle, idle.Gesture)
            : new SpokenLine(direction.Speaker, null, null, null, null, null, Name);
    }

    private static SpokenLine Spoken(Direction direction, Scenarios.Line line, string? gesture)
    {
        var slots = LineSlots.In(line.Text);
        return new SpokenLine(
            direction.Speaker,
            line.Id,
            slots.Contains(LineSlots.When) ? direction.When : null,
            slots.Contains(LineSlots.Topic) ? direction.Topic : null,
            null,
            gesture,
            Name,
            slots.Contains(LineSlots.Name) ? direction.About : null,
            slots.Contains(LineSlots.Place) ? direction.Place : null);
    }
}
