using System.Text;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Tests.Yaml;

public sealed class YamlGateTests
{
    private static (YamlNode? Root, IReadOnlyList<Diagnostic> Diagnostics) Read(byte[] bytes)
    {
        var bag = new DiagnosticBag();
        return (YamlGate.Read("a.yaml", bytes, bag), bag.Sorted());
    }

    private static (YamlNode? Root, IReadOnlyList<Diagnostic> Diagnostics) Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    public static TheoryData<string, string, string> Hostile() => new()
    {
        { "10,000 brackets", Repeat("[", 10_000), "SIM0005" },
        { "100,000 brackets", Repeat("[", 100_000), "SIM0005" },
        { "100,000 braces", Repeat("{", 100_000), "SIM0005" },
        { "60,000 keys in each other", Repeat("{a: ", 60_000), "SIM0005" },
        { "100,000 dashes", Repeat("- ", 100_000), "SIM0005" },
        { "100,000 question marks", Repeat("? ", 100_000), "SIM0005" },
        { "33 levels of indentation", string.Concat(Enumerable.Range(0, 33).Select(i => new string(' ', i) + "a:\n")), "SIM0005" },
        { "20,001 nodes", "[" + Repeat("a,", 20_001) + "]", "SIM0006" },
        { "257 KiB", new string('a', 257 * 1024), "SIM0002" },
        { "unclosed quote", "\"" + new string('a', 200_000), "SIM0019" },
        { "alias bomb", "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]\n", "SIM0007" },
        { "self-reference", "a: &a [*a]\n", "SIM0007" },
        { "tag", "a: !!python/object x\n", "SIM0008" },
        { "local tag", "a: !thing {b: 1}\n", "SIM0008" },
        { "two documents", "a: 1\n---\nb: 2\n", "SIM0012" },
        { "nothing", "", "SIM0013" },
        { "only comments", "# nothing\n", "SIM0013" },
        { "list as key", "[a, b]: 1\n", "SIM0014" },
        { "tab", "a:\n\tb: 1\n", "SIM0011" },
        { "colon too many", "a: b: c\n", "SIM0018" },
        { "at sign", "a: @b\n", "SIM0020" },
        { "scanner slip on a tag", "!![", "SIM0010" },
        { "no end of brackets", "a: [b\nc: d\n", "SIM0010" },
        { "no end of braces", "a: {b: 1\n", "SIM0010" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_text_is_refused_with_its_reason(string what, string text, string code)
    {
        var (root, diagnostics) = Read(text);

        root.ShouldBeNull(what);
        diagnostics.ShouldContain(d => d.Code == code, $"{what}: {string.Join("; ", diagnostics)}");
    }

    [Fact]
    public void Fifty_megabytes_are_refused_without_being_read()
    {
        var (root, diagnostics) = Read(new byte[50_000_000]);

        root.ShouldBeNull();
        diagnostics.ShouldHaveSingleItem().Descriptor.ShouldBe(DiagnosticCatalog.FileTooLarge);
    }

    [Fact]
    public void Repeated_key_is_refused_at_the_second_one()
    {
        var (root, diagnostics) = Read("a: 1\nb:\n  c: 1\n  c: 2\na: 3\n");

        root.ShouldBeNull();
        diagnostics.Select(d => (d.Code, d.Line, d.Column, First: d.Args[1])).ShouldBe([("SIM0009", 4, 3, "3"), ("SIM0009", 5, 1, "1")]);
    }

    [Fact]
    public void Nul_is_refused_where_it_stands()
    {
        var (root, diagnostics) = Read("a: 1\n中b\0"u8.ToArray());

        root.ShouldBeNull();
        diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.Code.ShouldBe("SIM0004"),
            d => (d.Line, d.Column).ShouldBe((2, 3)));
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused_where_they_stand()
    {
        var (root, diagnostics) = Read([.. "a: 中\n  b"u8, 0xC4, 0xE3]);

        root.ShouldBeNull();
        diagnostics.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            d => d.Code.ShouldBe("SIM0003"),
            d => (d.Line, d.Column).ShouldBe((2, 4)));
    }

    [Fact]
    public void UTF16_is_named_as_what_it_is() =>
        Read(Encoding.Unicode.GetBytes("a: 1\n")).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("SIM0004");

    [Fact]
    public void Byte_order_mark_is_accepted()
    {
        var (root, diagnostics) = Read([0xEF, 0xBB, 0xBF, .. "a: 1\n"u8]);

        diagnostics.ShouldBeEmpty();
        root.ShouldBeOfType<YamlMapping>().Entries.ShouldHaveSingleItem().Key.ShouldSatisfyAllConditions(
            key => key.Text.ShouldBe("a"),
            key => key.Start.Column.ShouldBe(1));
    }

    [Theory]
    [InlineData("no")]
    [InlineData("NO")]
    [InlineData("yes")]
    [InlineData("on")]
    [InlineData("1e3")]
    [InlineData("0x1F")]
    [InlineData("22:40")]
    [InlineData("1_000")]
    [InlineData("true")]
    public void Values_of_Norway_stay_the_texts_they_are(string text) =>
        Read($"- {text}\n").Root.ShouldBeOfType<YamlSequence>().Items.ShouldHaveSingleItem().ShouldBeOfType<YamlScalar>().Text.ShouldBe(text);

    [Fact]
    public void Thirty_two_levels_are_accepted()
    {
        var (root, diagnostics) = Read(Repeat("[", 32) + Repeat("]", 32));

        diagnostics.ShouldBeEmpty();
        root.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("a: bcd", 4)]
    [InlineData("a: 'bcd'", 5)]
    [InlineData("a: \"bcd\"", 5)]
    [InlineData("{a: bcd}", 5)]
    public void A_character_of_a_text_can_be_found_again(string yaml, int column) =>
        Read(yaml).Root.ShouldBeOfType<YamlMapping>().Entries[0].Value.ShouldBeOfType<YamlScalar>().At(2).Column.ShouldBe(column + 2);

    [Fact]
    public void Characters_of_escaped_and_folded_texts_are_found_at_the_beginning()
    {
        var map = Read("a: \"b\\nc\"\nd: |\n  e\n  f\n").Root.ShouldBeOfType<YamlMapping>();

        map.Entries.Select(entry => ((YamlScalar)entry.Value).At(2)).ShouldBe([new("a.yaml", 1, 4), new("a.yaml", 2, 4)]);
    }

    [Fact]
    public void A_hostile_file_cannot_fill_the_memory_with_diagnostics()
    {
        var (_, diagnostics) = Read(Repeat("- *a\n", 10_000));

        diagnostics.Count.ShouldBe(DiagnosticBag.MaxPerFile + 1);
        diagnostics.ShouldContain(d => d.Descriptor == DiagnosticCatalog.TooManyMistakes);
    }

    [Fact]
    public void Garbage_never_throws()
    {
        const string Alphabet = "[]{}:,-?&*!|>'\"%@`# \n\ta01~<\r\u0085é中\\";
        var state = 20_26u;
        for (var i = 0; i < 4_000; i++)
        {
            var text = new StringBuilder();
            for (var j = 0; j < 40; j++)
            {
                state = (state * 1_664_525) + 1_013_904_223;
                text.Append(Alphabet[(int)((state >> 16) % (uint)Alphabet.Length)]);
            }

            Should.NotThrow(() => Read(text.ToString()), text.ToString());
        }
    }
}
