using System.Collections.Immutable;
using Simulator.Core.Residents.Moods;
using Simulator.Core.Understanding;

namespace Simulator.Core.Residents.Directing;

/// <summary>Collects the directions of one turn: each speaker once, at most <see cref="Director.MostSpeakers"/>.</summary>
internal sealed class Cast(Scene scene, ImmutableArray<string> forbid, Questions questions, ulong seed)
{
    private const string CrowdSpeaker = "crowd";

    // What an event of the story may take the place of: nobody loses a fact or a deed by it.
    private static readonly ImmutableArray<string> Strong = ["tell", "hint", "deflect", "done", "inject"];

    private readonly List<Direction> _directions = [];

    public Scene Scene => scene;

    public ImmutableArray<Direction> Directions => [.. _directions.Take(Director.MostSpeakers)];

    public bool IsWithdrawn(string speaker) => scene.Residents.TryGetValue(speaker, out var r) && r.Withdrawn;

    /// <summary>True for a resident who is where the trainee is.</summary>
    public bool IsHere(string speaker) => scene.Residents.TryGetValue(speaker, out var r) && r.Place == scene.MyPlace;

    /// <summary>True for somebody who is going to speak and has nothing better to say than a reaction.</summary>
    public bool Reacts(string speaker) => _directions.Any(d => d.Speaker == speaker && !IsStrong(d));

    /// <summary>Adds a speaker unless they speak already.</summary>
    public void Add(
        string speaker,
        string intent,
        ImmutableArray<string> cues,
        Act? reactsTo = null,
        string? topic = null,
        TextSpan? when = null,
        ImmutableArray<string> disclose = default)
    {
        if (_directions.All(d => d.Speaker != speaker))
        {
            _directions.Add(Make(speaker, intent, cues, reactsTo, topic, when, disclose));
        }
    }

    /// <summary>Adds a speaker before what is merely said back: in place of their own reaction, or of the last one when the stage is full.</summary>
    public void Push(string speaker, string intent, ImmutableArray<string> cues)
    {
        var own = _directions.FindIndex(d => d.Speaker == speaker);
        if (own >= 0 && IsStrong(_directions[own]))
        {
            return;
        }

        if (own >= 0)
        {
            _directions.RemoveAt(own);
        }

        if (_directions.Count >= Director.MostSpeakers)
        {
            _directions.RemoveRange(Director.MostSpeakers, _directions.Count - Director.MostSpeakers);
            var weakest = _directions.FindLastIndex(d => !IsStrong(d));
            if (weakest < 0)
            {
                return;
            }

            _directions.RemoveAt(weakest);
        }

        _directions.Add(Make(speaker, intent, cues, null, null, null, []));
    }

    /// <summary>Adds a voice from the crowd unless it speaks already.</summary>
    public void AddCrowd(double anger, ImmutableArray<string> cues, Act reactsTo)
    {
        if (_directions.Any(d => d.Speaker == CrowdSpeaker))
        {
            return;
        }

        var mood = default(Mood).With(Scenarios.MoodKey.Anger, anger).Rounded();
        var level = 1 + (int)new MoodBands(scene.Scenario.Shared.Moods).Of(mood);
        _directions.Add(new Direction(CrowdSpeaker, "react", cues, mood, level, reactsTo, null, [], forbid, null));
    }

    /// <summary>Adds what the trainee sees instead of an answer.</summary>
    public void AddScene(string cue, string about, string? place) =>
        _directions.Add(new Direction(Voice.LineIndex.SceneSpeaker, "absent", [cue], default, 0, null, null, [], forbid, null, About: about, Place: place));

    /// <summary>Adds a speaker last; what they were to say before is dropped, and so is the first of too many.</summary>
    public void Replace(string speaker, string intent, ImmutableArray<string> cues)
    {
        _directions.RemoveAll(d => d.Speaker == speaker);
        _directions.Add(Make(speaker, intent, cues, null, null, null, []));
        if (_directions.Count > Director.MostSpeakers)
        {
            _directions.RemoveRange(0, _directions.Count - Director.MostSpeakers);
        }
    }

    private static bool IsStrong(Direction direction) => Strong.Contains(direction.Intent);

    private Direction Make(
        string speaker,
        string intent,
        ImmutableArray<string> cues,
        Act? reactsTo,
        string? topic,
        TextSpan? when,
        ImmutableArray<string> disclose)
    {
        var state = scene.Residents.GetValueOrDefault(speaker);
        var mood = state?.Mood ?? default;
        return new Direction(
            speaker,
            intent,
            cues,
            mood,
            state is null ? 0 : EscalationLevels.Shown(state),
            reactsTo,
            topic,
            disclose.IsDefault ? [] : disclose,
            forbid,
            when,
            questions.Topic(scene, seed, speaker, cues, mood));
    }
}
