using Microsoft.Data.Sqlite;
using Simulator.Storage.Anchors;
using Simulator.Storage.Sqlite;

namespace Simulator.Storage.Verification;

/// <summary>How an anchored head stands to the store.</summary>
internal enum PointState
{
    Same,
    Missing,
    Different,
}

/// <summary>Compares anchored heads with the events they name.</summary>
internal sealed class AnchorPoints(SqliteConnection connection) : IDisposable
{
    private readonly SqliteStatement _find = new(connection, """
        SELECT e.hash FROM streams s JOIN events e ON e.stream = s.id AND e.n = ?3
        WHERE s.kind = ?1 AND s.name = ?2
        """);

    public PointState Compare(AnchoredHead head)
    {
        _find.Bind(1, head.Kind).Bind(2, head.Id).Bind(3, head.N);
        try
        {
            return !_find.Step() ? PointState.Missing
                : Convert.ToHexStringLower(_find.Bytes(0)) == head.Hash ? PointState.Same
                : PointState.Different;
        }
        finally
        {
            _find.Reset();
        }
    }

    public void Dispose() => _find.Dispose();
}
