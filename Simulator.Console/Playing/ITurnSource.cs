namespace Simulator.Console.Playing;

/// <summary>Where a trainee's turns come from: a terminal, a file, a pipe, a walkthrough.</summary>
internal interface ITurnSource
{
    /// <summary>True when the end of input means that the trainee goes on later; false when it means that they left.</summary>
    bool EndSuspends { get; }

    /// <summary>The next turn.</summary>
    /// <param name="draft">A refused draft to go on with; empty for none.</param>
    ValueTask<TurnRequest> NextAsync(string draft, CancellationToken cancel);

    /// <summary>How many lines were not used when the session ended; 0 when unknown.</summary>
    ValueTask<int> CountLeftOverAsync(CancellationToken cancel);
}

/// <summary>What came.</summary>
internal enum TurnRequestKind
{
    /// <summary>Words (or silence) to take as a turn.</summary>
    Turn,

    /// <summary>Bytes that are no text: refused, the next line is read.</summary>
    BadEncoding,

    /// <summary>No more input.</summary>
    End,

    /// <summary>Ctrl-C.</summary>
    Interrupted,
}

/// <summary>One request.</summary>
internal readonly record struct TurnRequest(TurnRequestKind Kind, string Text)
{
    public static TurnRequest Turn(string text) => new(TurnRequestKind.Turn, text);
}
