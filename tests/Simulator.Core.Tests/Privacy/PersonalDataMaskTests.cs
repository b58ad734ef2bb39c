using System.Text.RegularExpressions;
using Simulator.Core.Privacy;

namespace Simulator.Core.Tests.Privacy;

/// <summary>How much personal data is found, and how often something else is taken for it. [[...]] marks what must go.</summary>
public sealed partial class PersonalDataMaskTests
{
    private const double AskedRecall = 0.97;
    private const double MostFalse = 0.02;

    [Fact]
    public void Nearly_all_personal_data_is_masked()
    {
        List<string> missed = [];
        var all = 0;
        foreach (var line in Lines("positive.txt"))
        {
            var masked = PersonalDataMask.Mask(Mark().Replace(line, "$1")).Text;
            foreach (var value in Mark().Matches(line).Select(m => m.Groups[1].Value))
            {
                all++;
                if (masked.Contains(value, StringComparison.Ordinal))
                {
                    missed.Add($"{value}: {masked}");
                }
            }
        }

        all.ShouldBeGreaterThanOrEqualTo(120);
        ((all - missed.Count) / (double)all).ShouldBeGreaterThanOrEqualTo(AskedRecall, string.Join('\n', missed));
    }

    [Fact]
    public void Ordinary_sentences_are_nearly_all_left_alone()
    {
        var lines = Lines("negative.txt");
        var wrong = lines.Select(l => PersonalDataMask.Mask(l)).Where(m => !m.Items.IsEmpty).Select(m => m.Text).ToList();

        lines.Count.ShouldBeGreaterThanOrEqualTo(120);
        (wrong.Count / (double)lines.Count).ShouldBeLessThanOrEqualTo(MostFalse, string.Join('\n', wrong));
    }

    [Fact]
    public void Report_names_kind_place_and_replacement_and_never_the_value()
    {
        var masked = PersonalDataMask.Mask("接电话。\n打13800138000，就是１３８ ００１３ ８０００。");

        masked.Text.ShouldBe("接电话。\n打〔手机号1〕，就是〔手机号1〕。");
        masked.Items.ShouldBe(
        [
            new MaskedItem(PersonalDataKind.Mobile, 2, 2, 11, "〔手机号1〕"),
            new MaskedItem(PersonalDataKind.Mobile, 2, 16, 13, "〔手机号1〕"),
        ]);
    }

    [Fact]
    public void Name_found_once_is_masked_wherever_it_comes_back() =>
        PersonalDataMask.Mask("网格员赵敏赶来了。后来赵敏说没事。").Text.ShouldNotContain("赵敏");

    [Fact]
    public void Number_with_a_wrong_check_digit_is_none_unless_it_is_called_one()
    {
        PersonalDataMask.Mask("批次540102188001011003入库").Items.ShouldBeEmpty();
        PersonalDataMask.Mask("身份证号540102188001011003").Items.Single().Kind.ShouldBe(PersonalDataKind.IdNumber);
    }

    [Fact]
    public void Text_without_anything_personal_comes_back_as_it_was() => PersonalDataMask.Mask("").Text.ShouldBe("");

    private static List<string> Lines(string file) =>
        [.. File.ReadLines(Path.Combine(Folder(), file)).Where(l => l.Length > 0 && l[0] != '#')];

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Simulator.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "tests", "Simulator.Core.Tests", "Privacy");
    }

    [GeneratedRegex(@"\[\[(.*?)\]\]")]
    private static partial Regex Mark();
}
