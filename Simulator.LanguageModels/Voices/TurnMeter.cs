using Simulator.Core.Residents;
using Simulator.LanguageModels.Clients;

namespace Simulator.LanguageModels.Voices;

/// <summary>Notes what a turn cost on its last line.</summary>
internal sealed class TurnMeter(ModelTurn turn)
{
    private int _calls;
    private int? _firstWordsMs;

    /// <summary>A call begins.</summary>
    public void Called() => _calls++;

    /// <summary>Words were handed out.</summary>
    public void Shown() => _firstWordsMs ??= (int)turn.Elapsed.TotalMilliseconds;

    /// <summary>The line with the turn's tokens, times and calls; a line of the script that no model was asked for stays as it is.</summary>
    public SpokenLine Mark(SpokenLine line) => line.Wording is not { } wording ? line : line with
    {
        Wording = wording with
        {
            PromptTokens = turn.PromptTokens > 0 ? turn.PromptTokens : null,
            AnswerTokens = turn.AnswerTokens > 0 ? turn.AnswerTokens : null,
            FirstWordsMs = _firstWordsMs,
            TotalMs = (int)turn.Elapsed.TotalMilliseconds,
            // A client without the house's chain does not count.
            Calls = Math.Max(_calls, turn.Calls),
        },
    };
}
