using System.Globalization;
using System.Text;

namespace Simulator.Exports.Tables;

/// <summary>Comma-separated values after RFC 4180, with a byte order mark so that spreadsheets show Chinese.</summary>
public static class CsvFile
{
    private const string EndOfLine = "\r\n";

    /// <summary>Writes a table.</summary>
    public static async Task WriteAsync(Table table, Stream into, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(table);
        var writer = new StreamWriter(into, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using (writer.ConfigureAwait(false))
        {
            await LineAsync(writer, table.Columns.Select(c => Quoted(c)), cancel).ConfigureAwait(false);
            foreach (var row in table.Rows)
            {
                await LineAsync(writer, row.Select(Field), cancel).ConfigureAwait(false);
            }
        }
    }

    private static Task LineAsync(StreamWriter writer, IEnumerable<string> fields, CancellationToken cancel) =>
        writer.WriteAsync((string.Join(',', fields) + EndOfLine).AsMemory(), cancel);

    private static string Field(Cell cell) => cell.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) : Quoted(cell.Text);

    private static string Quoted(string? text) => '"' + CellText.Guarded(text).Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
