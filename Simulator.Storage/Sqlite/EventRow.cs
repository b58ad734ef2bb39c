using Simulator.Core.Sessions.Journal;

namespace Simulator.Storage.Sqlite;

/// <summary>How a row of <c>events</c> stands to its chain.</summary>
internal enum RowState
{
    Whole,
    WrongNumber,
    WrongWords,
    WrongLink,
}

/// <summary>Reads and checks rows of <c>events</c> selected with <see cref="Columns"/>.</summary>
internal static class EventRow
{
    public const string Columns = "n, type, v, body, content_hash, content_salt, content, recorded_at, hash";

    private const int HashColumn = 8;

    /// <summary>Checks the present row against the link before it, which becomes this row's link when it is whole.</summary>
    public static RowState Check(SqliteStatement row, long expectedN, Span<byte> link)
    {
        if (row.Int64(0) != expectedN)
        {
            return RowState.WrongNumber;
        }

        Span<byte> hash = stackalloc byte[EventChain.HashLength];
        var contentHash = row.Bytes(4);
        if (HasWords(row))
        {
            EventChain.HashContent(row.Bytes(5), row.Bytes(6), hash);
            if (!hash.SequenceEqual(contentHash))
            {
                return RowState.WrongWords;
            }
        }

        if (row.Int64(2) is < 1 or > int.MaxValue)
        {
            return RowState.WrongLink;
        }

        Link(row, expectedN, link, hash);
        if (!hash.SequenceEqual(row.Bytes(HashColumn)))
        {
            return RowState.WrongLink;
        }

        hash.CopyTo(link);
        return RowState.Whole;
    }

    /// <summary>True when the present row would be whole at another number: rows before it were taken out or put in.</summary>
    public static bool Fits(SqliteStatement row, long n, ReadOnlySpan<byte> previous)
    {
        Span<byte> hash = stackalloc byte[EventChain.HashLength];
        Link(row, n, previous, hash);
        return hash.SequenceEqual(row.Bytes(HashColumn));
    }

    public static bool IsErased(SqliteStatement row) => !row.IsNull(4) && !HasWords(row);

    public static ReadOnlySpan<byte> Hash(SqliteStatement row) => row.Bytes(HashColumn);

    public static long RecordedAt(SqliteStatement row) => row.Int64(7);

    public static StoredEvent Read(SqliteStatement row) => new(
        row.Int64(0),
        row.Text(1),
        (int)row.Int64(2),
        row.Text(3),
        HasWords(row) ? row.Text(6) : null,
        IsErased(row),
        DateTimeOffset.FromUnixTimeMilliseconds(RecordedAt(row)),
        Convert.ToHexStringLower(Hash(row)));

    /// <summary>The present row with all that its chain covers.</summary>
    public static SealedEvent Seal(SqliteStatement row) => new(
        row.Int64(0),
        row.Text(1),
        (int)row.Int64(2),
        row.Text(3),
        row.IsNull(4) ? null : Convert.ToHexStringLower(row.Bytes(4)),
        HasWords(row) ? Convert.ToHexStringLower(row.Bytes(5)) : null,
        HasWords(row) ? row.Text(6) : null,
        RecordedAt(row),
        Convert.ToHexStringLower(Hash(row)));

    private static bool HasWords(SqliteStatement row) => !row.IsNull(6);

    private static void Link(SqliteStatement row, long n, ReadOnlySpan<byte> previous, Span<byte> hash) =>
        EventChain.Link(
            previous,
            new ChainFields(n, unchecked((int)row.Int64(2)), row.Int64(7), row.Bytes(1), row.Bytes(3), row.Bytes(4)),
            hash);
}
