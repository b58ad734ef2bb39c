using System.Text;
using Simulator.Console.Hosting;
using Simulator.Console.Playing;

namespace Simulator.Console.Importing;

/// <summary>One line of a table as it stands: untrusted text, nothing computed.</summary>
/// <param name="Line">Number of the line in the file, from 1.</param>
internal sealed record TableLine(int Line, IReadOnlyList<string> Cells);

/// <summary>Reads CSV: UTF-8 with or without BOM, else GB18030; comma, semicolon or tab; quoted cells may hold anything.</summary>
internal static class CsvTable
{
    private const int MostBytes = 20 << 20;
    private const int MostLines = 100_000;

    /// <exception cref="CommandFailedException">The file is no text in either encoding, or too large.</exception>
    public static IReadOnlyList<TableLine> Read(string path)
    {
        if (new FileInfo(path).Length > MostBytes)
        {
            throw CommandFailedException.Broken("err.table_large", path);
        }

        return Parse(Decode(path), path);
    }

    private static string Decode(string path)
    {
        var bytes = File.ReadAllBytes(path);
        foreach (var encoding in (Encoding[])[new UTF8Encoding(false, throwOnInvalidBytes: true), LineReader.Gb18030])
        {
            try
            {
                return encoding.GetString(bytes).TrimStart('\uFEFF');
            }
            catch (DecoderFallbackException)
            {
                // The next one.
            }
        }

        throw CommandFailedException.Broken("err.input_encoding", path);
    }

    private static List<TableLine> Parse(string text, string path)
    {
        var header = text.AsSpan(0, Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal)));
        var comma = header.Contains('\t') ? '\t' : header.Contains(';') && !header.Contains(',') ? ';' : ',';
        var lines = new List<TableLine>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var (line, start, isQuoted) = (1, 1, false);
        for (var at = 0; at < text.Length; at++)
        {
            var c = text[at];
            line += c == '\n' ? 1 : 0;
            if (isQuoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (at + 1 < text.Length && text[at + 1] == '"')
                {
                    cell.Append('"');
                    at++;
                }
                else
                {
                    isQuoted = false;
                }
            }
            else if (c == '"' && cell.Length == 0)
            {
                isQuoted = true;
            }
            else if (c == comma)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (c == '\n')
            {
                End();
                start = line;
            }
            else if (c != '\r' || (at + 1 < text.Length && text[at + 1] != '\n'))
            {
                cell.Append(c);
            }
        }

        End();
        return lines.Count <= MostLines ? lines : throw CommandFailedException.Broken("err.table_large", path);

        void End()
        {
            cells.Add(cell.ToString());
            cell.Clear();
            if (cells.Any(text => text.Trim().Length > 0))
            {
                lines.Add(new TableLine(start, [.. cells]));
            }

            cells.Clear();
        }
    }
}
