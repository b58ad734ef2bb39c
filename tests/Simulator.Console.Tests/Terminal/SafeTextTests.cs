using Simulator.Console.Terminal;
using Spectre.Console;

namespace Simulator.Console.Tests.Terminal;

public sealed class SafeTextTests
{
    [Theory]
    [InlineData("王\u001b[31m芳\u001b[0m", "王芳")]
    [InlineData("王\u001b[2J\u001b[1;1H芳", "王芳")]
    [InlineData("\u001b]0;title\u0007王芳", "王芳")]
    [InlineData("\u001b]8;;http://x\u001b\\王芳\u001b]8;;\u001b\\", "王芳")]
    [InlineData("\u001bPpayload\u001b\\王芳", "王芳")]
    [InlineData("\u001b_apc\u009c王芳", "王芳")]
    [InlineData("\u009b31m王芳", "王芳")]
    [InlineData("\u009d0;title\u009c王芳", "王芳")]
    [InlineData("\u001b(B王芳\u001bc", "王芳")]
    [InlineData("王芳\u001b", "王芳")]
    [InlineData("\u001b[31王芳", "王芳")]
    [InlineData("\u001b\u001b[31m王芳", "王芳")]
    [InlineData("\u001b]0;no end\n第二行", "\n第二行")]
    public void ForTerminal_control_sequence_goes_with_its_payload(string text, string expected) =>
        SafeText.ForTerminal(text).ShouldBe(expected);

    [Fact]
    public void ForTerminal_keeps_no_control_but_line_feed_and_tab()
    {
        var all = string.Concat(Enumerable.Range(0, 0xA0).Where(c => c is not (0x1b or >= 0x7f)).Select(c => (char)c));
        SafeText.ForTerminal(all + "\u007f\u0080\u0085").Where(char.IsControl).ShouldBe(['\t', '\n']);
    }

    [Theory]
    [InlineData("\u202Eabc\u202C")]
    [InlineData("\u2066abc\u2069")]
    [InlineData("a\u200Eb\u200Fc\u061C")]
    [InlineData("a\u200Bb\u200Cc\u200D\u2060\uFEFF\u00AD")]
    [InlineData("abc\U000E0041\U000E007F\U000E0001\U000E0100")]
    [InlineData("a\uFE0Fb\u3164c\u115F\u034F")]
    public void ForTerminal_drops_what_nobody_can_see(string text) => SafeText.ForTerminal(text).ShouldBe("abc");

    [Fact]
    public void ForTerminal_replaces_lone_surrogates_and_keeps_pairs() =>
        SafeText.ForTerminal("a\ud83dz\ude00\U0001F600\uFFFF").ShouldBe("a\uFFFDz\uFFFD\U0001F600\uFFFD");

    [Fact]
    public void ForTerminal_caps_combining_marks_per_base()
    {
        var zalgo = "好" + new string('\u0301', 500) + "吗\u0301";
        SafeText.ForTerminal(zalgo).ShouldBe("好\u0301\u0301\u0301吗\u0301");
    }

    [Fact]
    public void ForTerminal_drops_a_mark_without_a_base() => SafeText.ForTerminal("\u0301a\n\u0301b").ShouldBe("a\nb");

    [Theory]
    [InlineData("བཀྲ་ཤིས་བདེ་ལེགས།")]
    [InlineData("སྒྲོཾ")]
    [InlineData("居民说：“你好……”　——社区")]
    [InlineData("üмир 🙂🇨🇳 ﷽")]
    public void ForTerminal_leaves_honest_text_alone(string text) => SafeText.ForTerminal(text).ShouldBe(text);

    [Fact]
    public void ForMarkup_prints_brackets_and_no_style()
    {
        var writer = new StringWriter();
        var console = ConsoleFactory.Create(Capabilities.Ansi(40), writer);
        console.Markup(SafeText.ForMarkup("[red]王芳[/] \u001b[31m[[link]"));
        writer.ToString().ShouldBe("[red]王芳[/] [[link]");
    }

    [Fact]
    public void ForLine_makes_one_line() => SafeText.ForLine("一\r\n二\r三\n四\t五").ShouldBe("一 二 三 四 五");

    [Fact]
    public void ForTerminal_is_a_fixed_point_on_hostile_text()
    {
        var random = new Random(7);
        var alphabet = "\u001b\u009b\u009d\u0007[]P\\m1;a王\u0301\u0F90\u202E\u200B\ud83d\ude00\n\r\u2028";
        for (var round = 0; round < 2000; round++)
        {
            var text = new string([.. Enumerable.Range(0, 20).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            var once = SafeText.ForTerminal(text);
            once.ShouldNotContain('\u001b');
            once.ShouldNotContain('\u009b');
            SafeText.ForTerminal(once).ShouldBe(once);
        }
    }
}
