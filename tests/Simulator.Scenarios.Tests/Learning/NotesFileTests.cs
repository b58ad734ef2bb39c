using System.Text;
using Simulator.Scenarios.Learning;

namespace Simulator.Scenarios.Tests.Learning;

public sealed class NotesFileTests
{
    private static string House { get; } = ScenarioRoot.Find(null, null, AppContext.BaseDirectory)!.Path;

    [Fact]
    public void The_shared_file_is_sound_and_has_the_four_forms_of_the_handbook()
    {
        var file = NotesFile.Read(House);

        file.Diagnostics.ShouldBeEmpty();
        file.Forms.Select(f => (f.Id, f.Items.Length)).ShouldBe([("T", 13), ("P", 9), ("R", 4), ("M", 10)]);
        file.Rules.Longest.ShouldBe(300);
        file.Rules.Signs.Place.ShouldContain("值班室");
    }

    [Fact]
    public void Every_item_has_a_name_of_its_own_and_both_languages()
    {
        var items = NotesFile.Read(House).Forms.SelectMany(f => f.Items).ToList();

        items.Select(i => i.Id).ShouldBeUnique();
        items.ShouldAllBe(i => i.Text.Length > 0 && i.TextEn.Length > 0);
    }

    [Fact]
    public void A_mistake_is_named_with_its_line()
    {
        var file = NotesFile.Parse(Encoding.UTF8.GetBytes("rules: {longest: viel}\nspecificity: {}\nforms: []\n"));

        file.IsSound.ShouldBeFalse();
        file.Diagnostics.ShouldContain(d => d.Line == 1 && d.Message(System.Globalization.CultureInfo.InvariantCulture).Contains("viel", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_the_file_the_handbooks_numbers_hold() =>
        NotesFile.Read(Path.Combine(Path.GetTempPath(), "no-such-folder")).Rules.AnswerDays.ShouldBe(14);
}
