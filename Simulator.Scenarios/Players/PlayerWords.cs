namespace Simulator.Scenarios.Players;

/// <summary>All words of a case's simulated trainees.</summary>
public static class PlayerWords
{
    /// <summary>Wordings of the case itself, in the order of the file; those shared by all cases are left out.</summary>
    public static IEnumerable<string> Of(PlayerBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        return book.People.SelectMany(p => p.Calm)
            .Concat(book.Moves.SelectMany(m => m.Words.Values.SelectMany(w => w)))
            .Concat(book.Answers.SelectMany(a => a.Words.Values.SelectMany(w => w)))
            .Concat(book.Harmful.SelectMany(h => h.Say))
            .Concat(book.Stuffer);
    }
}
