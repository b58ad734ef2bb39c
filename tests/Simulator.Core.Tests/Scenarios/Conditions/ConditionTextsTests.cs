using System.Globalization;
using Simulator.Core.Scenarios.Conditions;

namespace Simulator.Core.Tests.Scenarios.Conditions;

public sealed class ConditionTextsTests
{
    private static readonly CultureInfo Chinese = CultureInfo.GetCultureInfo("zh-CN");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    [Fact]
    public void Every_function_and_atom_is_described_in_both_languages()
    {
        foreach (var function in ConditionFunctions.All)
        {
            ShouldBeInBothLanguages(ConditionTexts.Describe(function, Chinese), ConditionTexts.Describe(function, English));
        }

        foreach (var atom in EvidenceAtom.All)
        {
            ShouldBeInBothLanguages(ConditionTexts.Describe(atom, Chinese), ConditionTexts.Describe(atom, English));
        }
    }

    [Fact]
    public void Every_error_has_a_message_in_both_languages()
    {
        foreach (var code in Enum.GetValues<ConditionErrorCode>())
        {
            var error = new ConditionError(0, 0, code, ["一", "二", "三"]);
            ShouldBeInBothLanguages(ConditionTexts.Message(error, Chinese), ConditionTexts.Message(error, English));
        }
    }

    [Fact]
    public void Message_names_the_arguments()
    {
        var error = ConditionParser.Parse("flag（a)").Errors[0];

        ConditionTexts.Message(error, Chinese).ShouldBe("“（”是全角字符，请改成半角“(”。");
        ConditionTexts.Message(error, English).ShouldBe("“（” is a full-width character; write “(”.");
    }

    [Fact]
    public void Function_names_are_unique_and_found()
    {
        ConditionFunctions.All.Select(f => f.Name).ShouldBeUnique();
        ConditionFunctions.All.ShouldAllBe(f => ConditionFunctions.Find(f.Name) == f);
        ConditionFunctions.Find("Trust").ShouldBeNull();
    }

    private static void ShouldBeInBothLanguages(string chinese, string english)
    {
        chinese.ShouldContain(c => c >= '一' && c <= '龥');
        english.ShouldContain(c => char.IsAsciiLetter(c));
        english.ShouldNotBe(chinese);
    }
}
