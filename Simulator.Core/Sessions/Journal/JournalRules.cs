using System.Buffers;

namespace Simulator.Core.Sessions.Journal;

/// <summary>What every journal asks of its callers; breaking it is a programming error.</summary>
public static class JournalRules
{
    private const int LongestKind = 32;
    private const int LongestId = 64;
    private const int LongestKey = 128;
    private const int LongestType = 64;

    private static readonly SearchValues<char> IdLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-");
    private static readonly SearchValues<char> NameLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789_");

    /// <exception cref="ArgumentException">The stream's name is not as <see cref="StreamId"/> promises.</exception>
    public static void CheckStream(StreamId stream)
    {
        if (!Fits(stream.Kind, LongestKind, NameLetters) || !Fits(stream.Id, LongestId, IdLetters))
        {
            throw new ArgumentException($"Not a stream name: '{stream}'.", nameof(stream));
        }
    }

    /// <exception cref="ArgumentException">Something breaks the promises of <see cref="IJournal.AppendAsync"/>.</exception>
    public static void CheckAppend(StreamId stream, long expectedVersion, string key, IReadOnlyList<NewEvent> events, string? head)
    {
        CheckStream(stream);
        ArgumentOutOfRangeException.ThrowIfNegative(expectedVersion);
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(key.Length, LongestKey, nameof(key));
        ArgumentNullException.ThrowIfNull(events);
        ArgumentOutOfRangeException.ThrowIfZero(events.Count, nameof(events));
        foreach (var item in events)
        {
            if (!Fits(item.Type, LongestType, NameLetters) || item.Version < 1 || !LooksLikeObject(item.Body))
            {
                throw new ArgumentException($"Not an event: type '{item.Type}', version {item.Version}.", nameof(events));
            }
        }

        if (head is not null)
        {
            CheckHead(head);
        }
    }

    /// <exception cref="ArgumentException">The head is no JSON object.</exception>
    public static void CheckHead(string head)
    {
        if (!LooksLikeObject(head))
        {
            throw new ArgumentException("A head is a JSON object.", nameof(head));
        }
    }

    private static bool Fits(string? text, int longest, SearchValues<char> letters) =>
        text is { Length: > 0 } && text.Length <= longest && !text.AsSpan().ContainsAnyExcept(letters);

    // Writers serialise records, so a look at the ends tells a caller's slip; parsing would double the cost of a turn.
    private static bool LooksLikeObject(string? text) => text is { Length: >= 2 } && text[0] == '{' && text[^1] == '}';
}
