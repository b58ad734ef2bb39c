using System.Collections.Immutable;

namespace Simulator.Core.Learning.Notes;

/// <summary>What a social worker wrote about a week (domain 6.4): the best and the worst thing. Erasable as a whole.</summary>
/// <param name="Best">The thing they are most content with.</param>
/// <param name="Worst">The thing they are least content with.</param>
/// <param name="HelpFrom">Whose help they would need; null for nobody.</param>
public sealed record NoteWords(BestThing Best, WorstThing Worst, string? HelpFrom = null)
{
    /// <summary>All that was typed, in UTF-16 units.</summary>
    public int Length => Best.Length + Worst.Length + (HelpFrom?.Length ?? 0);
}

/// <summary>The best thing of a week.</summary>
/// <param name="Did">What was done.</param>
/// <param name="Why">Why it worked.</param>
/// <param name="Phrase">One sentence that others can use.</param>
public sealed record BestThing(string Did, string Why, string Phrase)
{
    internal int Length => Did.Length + Why.Length + Phrase.Length;

    internal string Text => string.Join('\n', Did, Why, Phrase);
}

/// <summary>The worst thing of a week.</summary>
/// <param name="Facts">What happened.</param>
/// <param name="Thought">What went through one's head.</param>
/// <param name="Step">Which step was wrong.</param>
/// <param name="Felt">What the resident felt.</param>
public sealed record WorstThing(string Facts, string Thought, string Step, string Felt)
{
    internal int Length => Facts.Length + Thought.Length + Step.Length + Felt.Length;

    internal string Text => string.Join('\n', Facts, Thought, Step, Felt);
}

/// <summary>Where it came from, in the writer's own eyes; several may be given.</summary>
public enum NoteCause
{
    Ability,
    Process,
    Resource,
    Communication,
    System,
}

/// <summary>What a writer hopes for.</summary>
public enum AdviceWish
{
    /// <summary>Just be heard.</summary>
    Listen,
    Method,
    Resource,
}

/// <summary>What is ticked beside the words: no personal words.</summary>
/// <param name="MyMood">The writer's own mood in the worst thing, 1 (calm) to 5 (very upset).</param>
/// <param name="Causes">Of the worst thing.</param>
/// <param name="Dimensions">C1 to C8 that it touches.</param>
/// <param name="IsPrivate">Touches somebody's privacy: only the writer and their mentor see it, personal data masked.</param>
/// <param name="Wish">Kind of advice wished for.</param>
/// <param name="BestSession">Session that the best thing is about; null for real work.</param>
/// <param name="WorstSession">Session that the worst thing is about; null for real work.</param>
public sealed record NoteMarks(
    int MyMood,
    ImmutableArray<NoteCause> Causes,
    ImmutableArray<string> Dimensions,
    bool IsPrivate,
    AdviceWish Wish,
    string? BestSession = null,
    string? WorstSession = null);
