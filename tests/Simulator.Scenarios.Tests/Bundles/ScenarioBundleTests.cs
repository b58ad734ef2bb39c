using System.Text;

namespace Simulator.Scenarios.Tests.Bundles;

public sealed class ScenarioBundleTests
{
    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("../tiny")]
    [InlineData("..\\tiny")]
    [InlineData("./tiny")]
    [InlineData("tiny/")]
    [InlineData("tiny/../tiny")]
    [InlineData("/tiny")]
    [InlineData("C:\\tiny")]
    [InlineData("%2e%2e%2ftiny")]
    [InlineData("tiny\0")]
    [InlineData("tiny\n")]
    [InlineData("TINY")]
    [InlineData("Tiny")]
    [InlineData("-tiny")]
    [InlineData("_shared")]
    [InlineData("~")]
    [InlineData("tiny.")]
    [InlineData("tiny ")]
    [InlineData("ｔｉｎｙ")]
    [InlineData("con")]
    [InlineData("nul")]
    [InlineData("aux")]
    [InlineData("com1")]
    [InlineData("lpt9")]
    [InlineData("state_command")]
    [InlineData("missing")]
    [InlineData("a234567890123456789012345678901234567890123456789012345678901234x")]
    public void A_text_that_is_no_id_of_a_case_finds_nothing(string id)
    {
        ScenarioBundle.ReadFolder(TinyCase.Root, id).ShouldBeNull();
        new ScenarioCatalog(TinyCase.Root).Find(id).ShouldBeNull();
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("0", true)]
    [InlineData("a-b-2", true)]
    [InlineData("command", true)]
    [InlineData("a_b", false)]
    [InlineData(null, false)]
    public void Ids_follow_the_rule(string? id, bool isValid) => ScenarioId.IsValid(id).ShouldBe(isValid);

    [Fact]
    public void Bundle_survives_storing()
    {
        var before = TinyCase.Bundle();
        var after = ScenarioBundle.FromBytes(before.ToBytes());

        after.Hash.ShouldBe(before.Hash);
        after.IsSnapshot.ShouldBeTrue();
        ScenarioLoader.Load(after).Scenario!.Hash.ShouldBe(before.Hash);
    }

    [Fact]
    public void Hash_does_not_depend_on_line_ends_order_or_walkthroughs()
    {
        var texts = TinyCase.Texts();
        var windows = texts.Reverse().Where(text => !text.Key.Contains("walkthroughs")).ToDictionary(text => text.Key, text => text.Value.Replace("\n", "\r\n"));

        TinyCase.Of(windows).Hash.ShouldBe(TinyCase.Of(texts).Hash);
    }

    [Fact]
    public void Hash_depends_on_every_file_that_is_played()
    {
        var texts = TinyCase.Texts();
        var before = TinyCase.Of(texts).Hash;
        foreach (var path in texts.Keys.Where(path => !path.Contains("walkthroughs") && !path.EndsWith("block-list.yaml", StringComparison.Ordinal)))
        {
            TinyCase.Of(new Dictionary<string, string>(texts) { [path] = texts[path] + "# \n" }).Hash.ShouldNotBe(before, path);
        }
    }

    [Fact]
    public void Damaged_bytes_are_refused()
    {
        var bytes = TinyCase.Bundle().ToBytes();

        Should.Throw<InvalidDataException>(() => ScenarioBundle.FromBytes(bytes.AsMemory(0, bytes.Length - 1)));
        Should.Throw<InvalidDataException>(() => ScenarioBundle.FromBytes("SIMB"u8.ToArray()));
        Should.Throw<InvalidDataException>(() => ScenarioBundle.FromBytes(Encoding.UTF8.GetBytes("something else")));
    }

    [Theory]
    [InlineData("../etc/passwd")]
    [InlineData("tiny/../tiny/scenario.yaml")]
    [InlineData("tiny/secret.yaml")]
    [InlineData("other/scenario.yaml")]
    [InlineData("tiny/walkthroughs/../scenario.yaml")]
    [InlineData("tiny/walkthroughs/.yaml")]
    public void Files_that_are_none_of_a_case_are_refused(string path) =>
        Should.Throw<ArgumentException>(() => ScenarioBundle.FromFiles("tiny", [(path, ReadOnlyMemory<byte>.Empty)]));

    [Fact]
    public void Files_of_unknown_names_are_named_and_not_opened()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tiny/scenario.yaml", "id: tiny\n");
        folder.Write("tiny/line.yaml", "secret\n");
        folder.Write("tiny/notes.txt", "mine\n");

        var bundle = ScenarioBundle.ReadFolder(folder.Path, "tiny")!;

        bundle.Files.Keys.ShouldBe(["tiny/scenario.yaml"]);
        bundle.Diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.Code.ShouldBe("SIM0016"),
            d => d.Args.ShouldBe(["line.yaml", "lines.yaml"]));
    }

    [Theory]
    [InlineData("outside/scenario.yaml", "root/tiny/scenario.yaml")]
    [InlineData("outside", "root/tiny/walkthroughs")]
    [InlineData("outside", "root/tiny")]
    [InlineData("outside", "root/_shared")]
    public void Links_that_lead_outside_are_refused(string target, string link)
    {
        using var folder = new TemporaryFolder();
        folder.Write("outside/scenario.yaml", "id: tiny\n");
        folder.Write("outside/laws.yaml", "[]\n");
        if (link != "root/tiny")
        {
            folder.Write("root/tiny/lines.yaml", "[]\n");
        }

        Directory.CreateDirectory(Path.Combine(folder.Path, "root"));
        var at = Path.Combine(folder.Path, link);
        var to = Path.Combine(folder.Path, target);
        _ = Directory.Exists(to) ? Directory.CreateSymbolicLink(at, to) : File.CreateSymbolicLink(at, to);

        var bundle = ScenarioBundle.ReadFolder(Path.Combine(folder.Path, "root"), "tiny")!;

        bundle.Files.Keys.ShouldNotContain(path => path.EndsWith("scenario.yaml", StringComparison.Ordinal) || path.EndsWith("laws.yaml", StringComparison.Ordinal));
        bundle.Diagnostics.ShouldContain(d => d.Code == "SIM0015");
    }

    [Fact]
    public void Links_within_the_folder_and_a_linked_folder_are_followed()
    {
        using var folder = new TemporaryFolder();
        folder.Write("root/other/lines.yaml", "[]\n");
        folder.Write("root/tiny/scenario.yaml", "id: tiny\n");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "root/tiny/lines.yaml"), "../other/lines.yaml");
        Directory.CreateSymbolicLink(Path.Combine(folder.Path, "link"), "root");

        ScenarioBundle.ReadFolder(Path.Combine(folder.Path, "link"), "tiny")!.Files.Count.ShouldBe(2);
    }

    [Fact]
    public void A_huge_file_is_read_no_further_than_needed_to_refuse_it()
    {
        using var folder = new TemporaryFolder();
        folder.Write("tiny/scenario.yaml", new string('a', 5_000_000));

        var bundle = ScenarioBundle.ReadFolder(folder.Path, "tiny")!;

        bundle.Files["tiny/scenario.yaml"].Length.ShouldBe((256 * 1024) + 1);
        ScenarioLoader.Load(bundle).Diagnostics.ShouldContain(d => d.Code == "SIM0002");
    }
}
