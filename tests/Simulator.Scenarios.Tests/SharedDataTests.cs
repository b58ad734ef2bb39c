using System.Text;

namespace Simulator.Scenarios.Tests;

public sealed class SharedDataTests
{
    private static string House { get; } = ScenarioRoot.Find(null, null, AppContext.BaseDirectory)!.Path;

    [Theory]
    [InlineData("_shared/laws.yaml")]
    [InlineData("_shared/block-list.yaml")]
    public void Data_of_the_house_reads_without_a_mistake(string path)
    {
        var texts = TinyCase.Texts();
        texts[path] = File.ReadAllText(Path.Combine(House, path));

        ScenarioLoader.Load(TinyCase.Of(texts), new() { AsOf = new(2026, 11, 22) }).Diagnostics.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("noise-law")]
    [InlineData("urban-water-rules")]
    [InlineData("public-security-2005")]
    public void Laws_that_were_replaced_are_known_as_repealed(string law)
    {
        var (bundle, _, _) = TinyCase.With("tiny/scenario.yaml", "{law: civil-code-288", $"{{law: ‹{law}");
        var files = bundle.Files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Span));
        files["_shared/laws.yaml"] = File.ReadAllText(Path.Combine(House, "_shared/laws.yaml"));

        ScenarioLoader.Load(TinyCase.Of(files), new() { AsOf = new(2026, 11, 22) }).Diagnostics
            .ShouldHaveSingleItem().Code.ShouldBe("SIM0096");
    }

    [Fact]
    public void Shared_banks_may_speak_for_contacts_and_crowds_but_for_nobody_else()
    {
        var texts = TinyCase.Texts();
        texts["_shared/lines/any.yaml"] = "- {speaker: crowd, cue: idle, lines: [吵什么！]}\n- {cue: address, lines: [同志]}\n- {speaker: wang, cue: idle, lines: [唉。]}\n";

        ScenarioLoader.Load(TinyCase.Of(texts)).Diagnostics
            .ShouldHaveSingleItem().ShouldSatisfyAllConditions(d => d.Code.ShouldBe("SIM0040"), d => (d.Line, d.Column).ShouldBe((3, 13)));
    }
}
