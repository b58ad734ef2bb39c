using Simulator.Console.Terminal;

namespace Simulator.Console.Tests.Terminal;

public sealed class CellWidthTests
{
    [Theory]
    [InlineData("", 0)]
    [InlineData("abc", 3)]
    [InlineData("王芳", 4)]
    [InlineData("，。！", 6)]
    [InlineData("ＡＢ１", 6)]
    [InlineData("……——“”", 6)]
    [InlineData("e\u0301", 1)]
    [InlineData("བཀྲ་ཤིས", 5)]
    [InlineData("སྒྲོཾ", 1)]
    [InlineData("🙂👍", 4)]
    [InlineData("🇨🇳", 2)]
    [InlineData("𠀀㐀", 4)]
    [InlineData("한국", 4)]
    [InlineData("각", 2)]
    [InlineData("①½é", 3)]
    [InlineData("ｶﾞ", 2)]
    public void Of_counts_cells(string text, int expected) => CellWidth.Of(text).ShouldBe(expected);

    [Theory]
    [InlineData("王芳你好", 8, "王芳你好")]
    [InlineData("王芳你好", 7, "王芳你…")]
    [InlineData("王芳你好", 6, "王芳…")]
    [InlineData("王芳", 1, "…")]
    [InlineData("王芳", 0, "")]
    [InlineData("e\u0301e\u0301e\u0301", 2, "e\u0301…")]
    public void Truncate_ends_on_a_whole_character(string text, int cells, string expected) =>
        CellWidth.Truncate(text, cells).ShouldBe(expected);

    [Theory]
    [InlineData("王", 4, "王  ")]
    [InlineData("王芳你", 4, "王… ")]
    [InlineData("a\tb", 4, "a b ")]
    public void Pad_fills_exactly(string text, int cells, string expected)
    {
        CellWidth.Pad(text, cells).ShouldBe(expected);
        CellWidth.Of(CellWidth.Pad(text, cells)).ShouldBe(cells);
    }

    [Theory]
    [InlineData("", 10, "")]
    [InlineData("我今天很难过", 4, "我今|天很|难过")]
    [InlineData("我今天很难过", 5, "我今|天很|难过")]
    [InlineData("你好吗？我好。", 6, "你好|吗？我|好。")]
    [InlineData("他说：“好。”", 8, "他说：|“好。”")]
    [InlineData("他说（真的）", 6, "他说|（真|的）")]
    [InlineData("等等……好", 6, "等等……|好")]
    [InlineData("等——好", 3, "等|——|好")]
    [InlineData("hello big world", 9, "hello big|world")]
    [InlineData("请打12345热线", 8, "请打|12345热|线")]
    [InlineData("supercalifragilistic", 8, "supercal|ifragili|stic")]
    [InlineData("一\n\n二", 8, "一||二")]
    [InlineData("བཀྲ་ཤིས་བདེ་ལེགས", 7, "བཀྲ་ཤིས་|བདེ་ལེགས")]
    [InlineData("。。。。", 4, "。。|。。")]
    public void Wrap_breaks_like_printed_Chinese(string text, int cells, string lines) =>
        string.Join('|', CellWidth.Wrap(text, cells)).ShouldBe(lines);

    [Fact]
    public void Wrap_keeps_every_line_inside_and_every_character()
    {
        var random = new Random(11);
        const string Alphabet = "王芳你好，。！？；：）」”、…（「“ab 1";
        for (var round = 0; round < 2000; round++)
        {
            var text = new string([.. Enumerable.Range(0, 30).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            var lines = CellWidth.Wrap(text, 9);
            lines.ShouldAllBe(line => CellWidth.Of(line) <= 9);
            string.Concat(lines).Replace(" ", "", StringComparison.Ordinal)
                .ShouldBe(text.Replace(" ", "", StringComparison.Ordinal));
        }
    }
}
