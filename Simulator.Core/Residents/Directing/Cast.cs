using System.Collections.Immutable;
using Simulator.Core.Understanding;

namespace Simulator.Core.Residents.Directing;

/// <summary>Collects the directions of one turn: each speaker once, at most <see cref="Director.MostSpeakers"/>.</summary>
internal sealed class Cast(Scene scene, ImmutableArray<string> forbid)
{
    private readonly List<Direction> _directions = [];

    public Scene Scene => scene;

    public ImmutableArray<Direction> Directions => [.. _directions.Take(Director.MostSpeakers)];

    public bool IsWithdrawn(string speaker) => scene.Residents.TryGetValue(speaker, out var r) && r.Withdrawn;

    public bool JustWithdrew(string speaker) =>
        IsWithdrawn(speaker) && _directions.All(d => d.Speaker != speaker);

    /// <summary>Adds a speaker unless they speak already.</summary>
    public void Add(
        string speaker,
        string intent,
        ImmutableArray<string> cues,
        Act? reactsTo = null,
        string? topic = null,
        TextSpan? when = null,
        ImmutableArray<string> disclose = default,
        bool front = false)
    {
        if (_directions.Any(d => d.Speaker == speaker))
        {
            return;
        }

        var direction = Make(speaker, intent, cues, reactsTo, topic, when, disclose);
        if (front && _directions.Count >= Director.MostSpeakers)
        {
            _directions[Director.MostSpeakers - 1] = direction;
        }
        else
        {
            _directions.Add(direction);
        }
    }

    /// <summary>Adds a voice from the crowd.</summary>
    public void AddCrowd(double anger, ImmutableArray<string> cues, Act reactsTo)
    {
        var mood = new Mood(0, anger, 0, 0, 0, 0, 0, 0);
        _directions.Add(new Direction("crowd", "react", cues, mood, anger >= 70 ? 3 : anger >= 45 ? 2 : 1, reactsTo, null, [], forbid, null));
    }

    /// <summary>Adds a speaker; what they were to say before is dropped.</summary>
    public void Replace(string speaker, string intent, ImmutableArray<string> cues)
    {
        _directions.RemoveAll(d => d.Speaker == speaker);
        _directions.Add(Make(speaker, intent, cues, null, null, null, []));
        if (_directions.Count > Director.MostSpeakers)
        {
            _directions.RemoveRange(0, _directions.Count - Director.MostSpeakers);
        }
    }

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
        return new Direction(
            speaker,
            intent,
            cues,
            state?.Mood ?? default,
            state is null ? 0 : state.Withdrawn ? 5 : state.Level,
            reactsTo,
            topic,
            disclose.IsDefault ? [] : disclose,
            forbid,
            when);
    }
}
