using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Moods;

/// <summary>What moves somebody besides acts: being left waiting, idle talk, and the language (domain 3.4, 10; 3.5).</summary>
internal sealed class Circumstances(MoodNumbers numbers)
{
    private readonly int _blockMinutes = numbers.Count("waiting.minutes");
    private readonly MoodChange _block = numbers.Row("waiting.block");
    private readonly double? _absentAnger = numbers.OrNull("waiting.absent.anger");
    private readonly double? _absentAnxiety = numbers.OrNull("waiting.absent.anxiety");
    private readonly int _offTopicTurns = numbers.Count("off_topic.turns");
    private readonly MoodChange _offTopic = numbers.Row("off_topic.turn");
    private readonly int _languageTurns = numbers.Count("language.turns");
    private readonly MoodChange _support = numbers.Row("language.support");
    private readonly MoodChange _noSupport = numbers.Row("language.none");

    /// <summary>The state after the circumstances of a turn.</summary>
    public ResidentState Apply(Resident resident, ResidentState state, HeardTurn turn)
    {
        var after = resident.PrefersTibetan ? Language(state, turn) : state;
        var change = Waiting(state.Mood, turn);
        if (turn.OffTopicTurns >= _offTopicTurns)
        {
            change += _offTopic;
        }

        return after with { Mood = change.On(after.Mood) };
    }

    private MoodChange Waiting(Mood mood, HeardTurn turn)
    {
        var change = _block * Blocks(turn);
        return !turn.Absent ? change : change with
        {
            Anger = UpTo(_absentAnger, mood.Anger, change.Anger),
            Anxiety = UpTo(_absentAnxiety, mood.Anxiety, change.Anxiety),
        };
    }

    private static double UpTo(double? ceiling, double now, double change) =>
        ceiling is { } most ? Math.Clamp(most - now, 0, Math.Max(0, change)) : change;

    private int Blocks(HeardTurn turn) =>
        ((turn.WaitedBefore + turn.MinutesWaited) / _blockMinutes) - (turn.WaitedBefore / _blockMinutes);

    // An offer lasts: an interpreter who has been found goes on interpreting, and the trainee does not announce it every turn.
    private ResidentState Language(ResidentState state, HeardTurn turn)
    {
        if (turn.TibetanSupport)
        {
            return state with
            {
                Mood = state.TibetanOffered ? state.Mood : _support.On(state.Mood),
                TibetanOffered = true,
                TurnsWithoutTibetan = 0,
            };
        }

        if (state.TibetanOffered || turn.Acts.IsEmpty)
        {
            return state;
        }

        var turns = state.TurnsWithoutTibetan + 1;
        return state with
        {
            Mood = turns % _languageTurns == 0 ? _noSupport.On(state.Mood) : state.Mood,
            TurnsWithoutTibetan = turns,
        };
    }
}
