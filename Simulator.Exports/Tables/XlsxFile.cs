using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Simulator.Exports.Tables;

/// <summary>Excel workbooks with one sheet. Texts are inline strings: no program evaluates them.</summary>
public static class XlsxFile
{
    private const int LongestSheetName = 31;
    private const string NotInSheetNames = "[]:*?/\\'";

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    /// <param name="into">Must be readable and seekable, as a file is.</param>
    public static void Write(Table table, Stream into)
    {
        ArgumentNullException.ThrowIfNull(table);
        using var document = SpreadsheetDocument.Create(into, SpreadsheetDocumentType.Workbook, autoSave: true);
        var book = document.AddWorkbookPart();
        book.Workbook = new Workbook();
        var sheet = book.AddNewPart<WorksheetPart>();
        sheet.Worksheet = new Worksheet(new SheetData(Rows(table)));
        book.Workbook.AppendChild(new Sheets()).Append(new Sheet { Id = book.GetIdOfPart(sheet), SheetId = 1, Name = SheetName(table.Name) });
    }

    private static IEnumerable<Row> Rows(Table table)
    {
        yield return new Row(table.Columns.Select(c => Text(c)));
        foreach (var row in table.Rows)
        {
            yield return new Row(row.Select(c => c.Number is { } number ? Number(number) : Text(c.Text)));
        }
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Text(string? text) => new()
    {
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(CellText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }),
    };

    private static DocumentFormat.OpenXml.Spreadsheet.Cell Number(decimal number) => new()
    {
        DataType = CellValues.Number,
        CellValue = new CellValue(number.ToString(CultureInfo.InvariantCulture)),
    };

    private static string SheetName(string name)
    {
        var clean = string.Concat(CellText.Clean(name).Where(c => !NotInSheetNames.Contains(c)));
        return clean.Length == 0 ? "1" : clean[..Math.Min(clean.Length, LongestSheetName)];
    }
}
