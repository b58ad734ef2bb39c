using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Simulator.Exports.Tables;
using Table = Simulator.Exports.Tables.Table;

namespace Simulator.Exports.Tests;

public sealed class TableTests
{
    public static TheoryData<string> Formulas { get; } =
    [
        "=1+1", "+1", "-2+3", "@SUM(A1)", "|cmd", "%0", "\t=1", "\r\n=1", "  =1", "＝1+1", "＋1", "－1", "＠SUM", "=HYPERLINK(\"http://x\",\"看\")", "=cmd|' /C calc'!A0", "\u200b=1", "\u202e=1",
    ];

    [Theory]
    [MemberData(nameof(Formulas))]
    public async Task No_cell_of_a_csv_begins_like_a_formula(string text)
    {
        var written = await CsvAsync(text);

        var field = written.Split("\r\n")[1].Trim('"');
        field[0].ShouldBe('\'');
    }

    [Theory]
    [MemberData(nameof(Formulas))]
    public void A_workbook_holds_texts_and_not_one_formula(string text)
    {
        using var file = new MemoryStream();
        XlsxFile.Write(Of(text), file);
        file.Position = 0;

        using var document = SpreadsheetDocument.Open(file, isEditable: false);
        var cells = document.WorkbookPart.ShouldNotBeNull().WorksheetParts.Single().Worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToList();
        cells.ShouldAllBe(c => c.CellFormula == null);
        cells[^1].DataType.ShouldNotBeNull().Value.ShouldBe(CellValues.InlineString);
        cells[^1].InnerText.ShouldBe(CellText.Clean(text));
    }

    [Fact]
    public async Task A_csv_begins_with_a_mark_so_that_spreadsheets_show_chinese_and_quotes_what_it_must()
    {
        using var file = new MemoryStream();
        await CsvFile.WriteAsync(Of("他说\"好\"，\n就走了"), file, default);

        file.ToArray()[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        Encoding.UTF8.GetString(file.ToArray()).ShouldContain("\"他说\"\"好\"\"，\n就走了\"");
    }

    [Fact]
    public async Task Numbers_stay_numbers_in_any_culture()
    {
        using var file = new MemoryStream();
        await CsvFile.WriteAsync(new Table("t", ["n"], [[72.5m], [3]]), file, default);

        Encoding.UTF8.GetString(file.ToArray()).ShouldEndWith("\"n\"\r\n72.5\r\n3\r\n");
    }

    [Theory]
    [InlineData("a\u001b[31mb", "a[31mb")]
    [InlineData("a\u0000b", "ab")]
    [InlineData("王\u200b芳", "王芳")]
    [InlineData("a\ud800b", "ab")]
    [InlineData("", "")]
    public void Control_and_hidden_characters_are_left_out(string text, string expected) => CellText.Clean(text).ShouldBe(expected);

    [Fact]
    public void A_text_too_long_for_a_cell_is_cut() => CellText.Clean(new string('长', 40_000)).Length.ShouldBe(CellText.Longest);

    private static Table Of(string text) => new("成绩[1]", ["栏"], [[text]]);

    private static async Task<string> CsvAsync(string text)
    {
        using var file = new MemoryStream();
        await CsvFile.WriteAsync(Of(text.Replace("\n", string.Empty, StringComparison.Ordinal).Replace("\r", string.Empty, StringComparison.Ordinal)), file, default);
        return Encoding.UTF8.GetString(file.ToArray())[1..];
    }
}
