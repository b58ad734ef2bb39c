using System.Globalization;
using System.Text;
using System.Xml;
using Simulator.Console.Hosting;

namespace Simulator.Console.Importing;

/// <summary>Reads the first sheet of an XLSX workbook as text. Formulas are never computed: their kept value is taken as text.</summary>
internal static class XlsxTable
{
    private const int MostLines = 100_000;
    private const int MostColumns = 200;

    private static readonly XmlReaderSettings Careful = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 100L << 20,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <exception cref="CommandFailedException">It is no workbook, or a hostile one.</exception>
    public static IReadOnlyList<TableLine> Read(string path)
    {
        using var archive = SafeArchive.Open(path);
        try
        {
            var shared = archive.Read("xl/sharedStrings.xml") is { } strings ? SharedStrings(strings) : [];
            var sheet = archive.Read(FirstSheet(archive)) ?? throw CommandFailedException.Broken("err.archive", Path.GetFileName(path));
            return Lines(sheet, shared, path);
        }
        catch (XmlException)
        {
            throw CommandFailedException.Broken("err.archive", Path.GetFileName(path));
        }
    }

    private static string FirstSheet(SafeArchive archive)
    {
        const string Usual = "xl/worksheets/sheet1.xml";
        if (archive.Read("xl/workbook.xml") is not { } workbook || archive.Read("xl/_rels/workbook.xml.rels") is not { } relations)
        {
            return Usual;
        }

        var id = Attributes(workbook, "sheet").Select(a => a.GetValueOrDefault("r:id")).FirstOrDefault(i => i is not null);
        var target = Attributes(relations, "Relationship").FirstOrDefault(a => a.GetValueOrDefault("Id") == id)?.GetValueOrDefault("Target");
        return target is null ? Usual : target.StartsWith('/') ? target[1..] : "xl/" + target;
    }

    private static List<Dictionary<string, string>> Attributes(byte[] xml, string element)
    {
        var found = new List<Dictionary<string, string>>();
        using var reader = XmlReader.Create(new MemoryStream(xml), Careful);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == element)
            {
                var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
                while (reader.MoveToNextAttribute())
                {
                    attributes[reader.Name] = reader.Value;
                }

                found.Add(attributes);
            }
        }

        return found;
    }

    private static List<string> SharedStrings(byte[] xml)
    {
        var strings = new List<string>();
        using var reader = XmlReader.Create(new MemoryStream(xml), Careful);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "si")
            {
                strings.Add(TextsIn(reader));
            }
        }

        return strings;
    }

    private static List<TableLine> Lines(byte[] xml, List<string> shared, string path)
    {
        var lines = new List<TableLine>();
        using var reader = XmlReader.Create(new MemoryStream(xml), Careful);
        SortedDictionary<int, string> cells = [];
        var (number, column) = (0, -1);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "row")
            {
                number = int.TryParse(reader.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var told) ? told : number + 1;
                (cells, column) = ([], -1);
                if (reader.IsEmptyElement)
                {
                    continue;
                }
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c")
            {
                column = reader.GetAttribute("r") is { } at ? ColumnOf(at) : column + 1;
                if (column >= MostColumns)
                {
                    throw CommandFailedException.Broken("err.table_large", path);
                }

                cells[column] = Cell(reader, shared);
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "row" && cells.Values.Any(t => t.Trim().Length > 0))
            {
                lines.Add(new TableLine(number, [.. Enumerable.Range(0, cells.Keys.Max() + 1).Select(i => cells.GetValueOrDefault(i, string.Empty))]));
                if (lines.Count > MostLines)
                {
                    throw CommandFailedException.Broken("err.table_large", path);
                }
            }
        }

        return lines;
    }

    private static string Cell(XmlReader reader, List<string> shared)
    {
        var type = reader.GetAttribute("t");
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        using var cell = reader.ReadSubtree();
        cell.Read();
        var value = string.Empty;
        while (cell.Read())
        {
            if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "is")
            {
                value = TextsIn(cell);
            }
            else if (cell.NodeType == XmlNodeType.Element && cell.LocalName == "v")
            {
                value = cell.ReadString();
            }
        }

        return type == "s" && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < shared.Count ? shared[at]
            : type is null or "n" && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number == Math.Floor(number) && Math.Abs(number) < 1e15 ? number.ToString("0", CultureInfo.InvariantCulture)
            : value;
    }

    // Phonetic hints (rPh) are no part of the text.
    private static string TextsIn(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            return string.Empty;
        }

        var text = new StringBuilder();
        using var part = reader.ReadSubtree();
        part.Read();
        while (part.Read())
        {
            if (part.NodeType == XmlNodeType.Element && part.LocalName == "rPh")
            {
                part.Skip();
            }

            if (part.NodeType == XmlNodeType.Element && part.LocalName == "t")
            {
                text.Append(part.ReadString());
            }
        }

        return text.ToString();
    }

    private static int ColumnOf(string cell)
    {
        var column = 0;
        foreach (var c in cell.TakeWhile(char.IsAsciiLetter).Take(4))
        {
            column = (column * 26) + char.ToUpperInvariant(c) - 'A' + 1;
        }

        return column - 1;
    }
}
