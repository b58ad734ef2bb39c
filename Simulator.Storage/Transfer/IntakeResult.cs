using Simulator.Core.Sessions.Journal;

namespace Simulator.Storage;

/// <summary>What became of streams that came from another journal.</summary>
public enum IntakeOutcome
{
    /// <summary>They are here now.</summary>
    Taken,

    /// <summary>They were here before; nothing was written.</summary>
    AlreadyThere,

    /// <summary>A stream of that name is here with other events; nothing was written.</summary>
    Differs,

    /// <summary>A chain is broken; nothing was written.</summary>
    Broken,
}

/// <summary>The answer to <see cref="SqliteJournal.TakeInAsync"/>.</summary>
/// <param name="Outcome">What became of them.</param>
/// <param name="Stream">The stream that is broken or differs; null otherwise.</param>
public sealed record IntakeResult(IntakeOutcome Outcome, StreamId? Stream);
