using System.Text.Json;
using System.Xml.Linq;
using Simulator.Console.Tests.Processes;
using Simulator.Core.People.Access;

namespace Simulator.Console.Tests.Contract;

/// <summary>The matrix that operators read is the one the program asks.</summary>
public sealed class GuideTests
{
    [Fact]
    public void The_matrix_of_rights_in_the_guide_is_the_table_of_the_rules()
    {
        var names = XDocument.Load(Repository.Of("Simulator.Console", "Texts", "Texts.resx")).Root!
            .Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);
        var guide = File.ReadAllLines(Repository.Of("docs", "guide", "人员与权限.md"));
        var head = Array.FindIndex(guide, l => l.StartsWith("| 事 | 本人 |", StringComparison.Ordinal));

        guide.Skip(head + 2).TakeWhile(l => l.StartsWith('|')).ShouldBe(AccessRules.Table.Select(row =>
            $"| {names["right." + JsonNamingPolicy.SnakeCaseLower.ConvertName(row.Right.ToString())]} | {Self(row.Own)} | {string.Join(" | ", new[] { row.Mentor, row.Judge, row.Organiser, row.Administrator }.Select(Far))} |"));
    }

    private static string Self(Own own) => own switch { Own.Yes => "可", Own.Never => "不可", _ => "—" };

    private static string Far(Reach reach) => reach switch { Reach.Unit => "本单位", Reach.Apprentices => "徒弟", _ => "—" };
}
