using System.Collections.Immutable;
using Simulator.Core.Randomness;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Sessions.Turns;
using Simulator.Core.Understanding;
using Simulator.Playtests.Playing;
using Simulator.Scenarios.Players;

namespace Simulator.Playtests;

/// <summary>Plays a case many times with simulated trainees of known skill.</summary>
public static class Playtest
{
    /// <summary>A session of so many turns is taken for one that cannot end.</summary>
    public const int MostTurns = 150;

    /// <summary>Plays all skills the shared file names.</summary>
    /// <param name="scenario">The case.</param>
    /// <param name="book">What trainees say in it, shared phrases included.</param>
    /// <param name="options">How much.</param>
    /// <param name="progress">Told how many sessions are over; may be called from any thread.</param>
    /// <param name="cancel">Stops between sessions.</param>
    /// <returns>Skills in the order of the file, each with its runs; independent of the number of workers.</returns>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static ImmutableArray<PlayedRun> Run(
        Scenario scenario, PlayerBook book, PlaytestOptions options, Action<int>? progress = null, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(book);
        ArgumentNullException.ThrowIfNull(options);
        var engine = TurnEngine.For(scenario);
        var reader = new EmbeddedReader();
        var all = new PlayedRun[book.Skills.Length * options.Runs];
        var done = 0;
        var parallel = new ParallelOptions
        {
            CancellationToken = cancel,
            MaxDegreeOfParallelism = options.Workers > 0 ? options.Workers : Environment.ProcessorCount,
        };
        Parallel.For(0, all.Length, parallel, i =>
        {
            var skill = book.Skills[i / options.Runs];
            var seed = new SeededRandom(options.Seed, i % options.Runs, skill.Skill.ToString()).NextBits();
            all[i] = Play(engine, scenario, reader, book, skill, seed);
            progress?.Invoke(Interlocked.Increment(ref done));
        });
        return [.. all];
    }

    /// <summary>Plays one session.</summary>
    public static PlayedRun Play(TurnEngine engine, Scenario scenario, IUtteranceReader reader, PlayerBook book, SkillNumbers skill, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(skill);
        var session = Rehearsal.Start(engine, scenario, reader, seed);
        var player = new Player(book, skill, seed);
        var turns = ImmutableArray.CreateBuilder<string>();
        while (session.State.Ended is null && turns.Count < MostTurns)
        {
            var said = player.Next(new Sight(session.State.Scene));
            turns.Add(said);
            session.Take(said);
        }

        var ended = session.State.Ended is not null;
        session.Leave();
        return new(skill.Skill, seed, turns.ToImmutable(), session.History, ScoreCardBuilder.Build(SessionRecord.Of(session.History)), ended);
    }
}
