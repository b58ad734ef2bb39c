using System.Collections.Immutable;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions.Running;
using Simulator.Scenarios.Players;

namespace Simulator.Playtests;

/// <summary>One session of a simulated trainee.</summary>
/// <param name="Skill">Of what skill.</param>
/// <param name="Seed">Its own seed: of the trainee and of the session.</param>
/// <param name="Turns">What was typed, in order.</param>
/// <param name="History">Everything that happened.</param>
/// <param name="Card">Its score.</param>
/// <param name="Ended">False when it had to be broken off after <see cref="Playtest.MostTurns"/> turns.</param>
public sealed record PlayedRun(PlayerSkill Skill, ulong Seed, ImmutableArray<string> Turns, SessionHistory History, ScoreCard Card, bool Ended)
{
    /// <summary>0 to 100; a session that could not be judged counts as 0.</summary>
    public double Score => (double)(Card.Total ?? 0);

    /// <summary>Id of the ending, or <c>left</c>.</summary>
    public string Ending => History.State.Ended?.EndingId ?? "left";
}
