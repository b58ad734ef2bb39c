using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Core.People;
using Simulator.Core.People.Importing;

namespace Simulator.Console.Importing;

/// <summary>A list of people in a CSV or XLSX file, with Chinese or English column names in any order.</summary>
internal static class PeopleTable
{
    private static readonly byte[] Zip = "PK"u8.ToArray();

    /// <summary>What words of roles and languages mean, in either language.</summary>
    public static ImportWords Words { get; } = new(
        word => Enum.GetValues<Role>().Cast<Role?>().FirstOrDefault(r => Means("people.words." + RoleGrant.NameOf(r!.Value), word)),
        word => PersonRules.Languages.FirstOrDefault(l => Means("people.words." + l, word)),
        PrefixOf);

    /// <summary>First part of a pseudonym.</summary>
    public static string PrefixOf(Role role) => Phrase.Of("people.prefix." + RoleGrant.NameOf(role));

    /// <summary>The lines below the header.</summary>
    /// <exception cref="CommandFailedException">The file cannot be read, or has no column of staff numbers.</exception>
    public static IReadOnlyList<ImportRow> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw CommandFailedException.Usage("err.input_missing", path);
        }

        var lines = IsWorkbook(path) ? XlsxTable.Read(path) : CsvTable.Read(path);
        var header = lines.Count > 0 ? lines[0].Cells : [];
        var number = Column(header, "people.column.staff_number");
        if (number < 0)
        {
            throw CommandFailedException.Broken("err.table_header", path, string.Join(", ", Phrase.Words("people.column.staff_number")));
        }

        var (login, name, contact) = (Column(header, "people.column.login"), Column(header, "people.column.name"), Column(header, "people.column.contact"));
        var (unit, roles, languages) = (Column(header, "people.column.unit"), Column(header, "people.column.roles"), Column(header, "people.column.languages"));
        return
        [
            .. lines.Skip(1).Select(l => new ImportRow(l.Line, At(l, number))
            {
                Login = At(l, login),
                Name = At(l, name),
                Contact = At(l, contact),
                Unit = At(l, unit),
                Roles = At(l, roles),
                Languages = At(l, languages),
            }),
        ];
    }

    /// <summary>True when a word is one of those that stand under a key, between bars.</summary>
    private static bool Means(string key, string word) =>
        Phrase.Words(key).Select(PersonalText.Fold).Contains(PersonalText.Fold(word), StringComparer.Ordinal);

    private static int Column(IReadOnlyList<string> header, string key) => Enumerable.Range(0, header.Count).Where(i => Means(key, header[i])).DefaultIfEmpty(-1).First();

    private static string? At(TableLine line, int column) => column >= 0 && column < line.Cells.Count ? line.Cells[column] : null;

    private static bool IsWorkbook(string path)
    {
        using var file = File.OpenRead(path);
        var first = new byte[Zip.Length];
        return file.ReadAtLeast(first, first.Length, throwOnEndOfStream: false) == first.Length && first.AsSpan().SequenceEqual(Zip);
    }
}
