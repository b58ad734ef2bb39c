namespace Simulator.Scenarios.Bundles;

/// <summary>Checkouts differ in line ends; bundles do not.</summary>
internal static class LineEnds
{
    /// <summary>CR LF becomes LF.</summary>
    public static ReadOnlyMemory<byte> WithLineFeeds(ReadOnlyMemory<byte> bytes)
    {
        if (!bytes.Span.Contains((byte)'\r'))
        {
            return bytes;
        }

        var copy = new List<byte>(bytes.Length);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes.Span[i] != '\r' || i + 1 == bytes.Length || bytes.Span[i + 1] != '\n')
            {
                copy.Add(bytes.Span[i]);
            }
        }

        return copy.ToArray();
    }
}
