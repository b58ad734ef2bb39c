using System.Text;
using Simulator.Console.Terminal;

namespace Simulator.Console.Tests.Terminal;

public sealed class KeyDecoderTests
{
    [Fact]
    public void Feed_character_split_at_every_byte_comes_out_whole()
    {
        var decoder = new KeyDecoder();
        foreach (var value in Encoding.UTF8.GetBytes("王🙂é"))
        {
            decoder.Feed([value]);
        }

        string.Concat(Take(decoder).Select(key => key.Text)).ShouldBe("王🙂é");
    }

    [Fact]
    public void Feed_invalid_bytes_become_visible_replacements()
    {
        var decoder = new KeyDecoder();
        decoder.Feed([(byte)'a', 0xff, (byte)'b', 0xe7, 0x8e]);
        decoder.Feed([(byte)'c', 0xb0, 0x0d]);
        var keys = Take(decoder);
        string.Concat(keys.Select(key => key.Text)).ShouldBe("a\uFFFDb\uFFFDc\uFFFD");
        keys[^1].Kind.ShouldBe(TerminalKeyKind.Enter);
    }

    [Theory]
    [InlineData("\u001b[A", TerminalKeyKind.Previous)]
    [InlineData("\u001bOB", TerminalKeyKind.Next)]
    [InlineData("\u001b[H", TerminalKeyKind.Home)]
    [InlineData("\u001b[4~", TerminalKeyKind.End)]
    [InlineData("\u001b[3~", TerminalKeyKind.Delete)]
    [InlineData("\u001b[1;5D", TerminalKeyKind.WordLeft)]
    [InlineData("\u001bf", TerminalKeyKind.WordRight)]
    [InlineData("\u001b\u007f", TerminalKeyKind.EraseWordLeft)]
    [InlineData("\u0017", TerminalKeyKind.EraseWordLeft)]
    [InlineData("\u0001", TerminalKeyKind.Home)]
    [InlineData("\u0003", TerminalKeyKind.Interrupt)]
    [InlineData("\u007f", TerminalKeyKind.Backspace)]
    [InlineData("\n", TerminalKeyKind.Enter)]
    public void Feed_known_sequence_is_one_key_however_it_is_split(string bytes, object kind)
    {
        var whole = new KeyDecoder();
        whole.Feed(Encoding.UTF8.GetBytes(bytes));
        Take(whole).ShouldBe([new TerminalKey((TerminalKeyKind)kind)]);

        var split = new KeyDecoder();
        foreach (var value in Encoding.UTF8.GetBytes(bytes))
        {
            split.Feed([value]);
        }

        Take(split).ShouldBe([new TerminalKey((TerminalKeyKind)kind)]);
    }

    [Theory]
    [InlineData("\u001b[24~")]
    [InlineData("\u001b[?1;2c")]
    [InlineData("\u001b[[A")]
    [InlineData("\u001b]11;rgb:0/0/0\u0007")]
    [InlineData("\u001bP1$r0m\u001b\\")]
    [InlineData("\u001bz")]
    [InlineData("\u001b[200")]
    public void Feed_unknown_sequence_types_nothing(string bytes)
    {
        var decoder = new KeyDecoder();
        decoder.Feed(Encoding.UTF8.GetBytes(bytes));
        decoder.Idle();
        decoder.Feed("好"u8);
        Take(decoder).ShouldBe([TerminalKey.Typed("好")]);
    }

    [Fact]
    public void Idle_after_a_lone_escape_lets_the_next_letter_through()
    {
        var decoder = new KeyDecoder();
        decoder.Feed("\u001b"u8);
        decoder.Idle();
        decoder.Feed("b"u8);
        Take(decoder).ShouldBe([TerminalKey.Typed("b")]);
    }

    [Fact]
    public void Feed_paste_split_anywhere_is_one_key_with_its_line_breaks()
    {
        var bytes = Encoding.UTF8.GetBytes("\u001b[200~第一行\r第二行\n\u001b[201~\r");
        for (var split = 0; split <= bytes.Length; split++)
        {
            var decoder = new KeyDecoder();
            decoder.Feed(bytes.AsSpan(0, split));
            decoder.Idle();
            if (split is > 0 and < 6)
            {
                continue;
            }

            decoder.Feed(bytes.AsSpan(split));
            Take(decoder).ShouldBe([TerminalKey.Pasted("第一行\r第二行\n"), new TerminalKey(TerminalKeyKind.Enter)]);
        }
    }

    [Fact]
    public void Feed_control_c_frees_from_a_paste_that_never_ends()
    {
        var decoder = new KeyDecoder();
        decoder.Feed("\u001b[200~abc\u0003"u8);
        Take(decoder).ShouldBe([TerminalKey.Pasted("abc"), new TerminalKey(TerminalKeyKind.Interrupt)]);
    }

    [Fact]
    public void Feed_enormous_paste_stays_bounded()
    {
        var decoder = new KeyDecoder();
        decoder.Feed("\u001b[200~"u8);
        var block = new byte[1 << 16];
        Array.Fill(block, (byte)'x');
        for (var i = 0; i < 64; i++)
        {
            decoder.Feed(block);
        }

        decoder.Feed("\u001b[201~\r"u8);
        var keys = Take(decoder);
        keys.Count.ShouldBe(2);
        keys[0].Text.Length.ShouldBeLessThanOrEqualTo(1 << 20);
    }

    private static List<TerminalKey> Take(KeyDecoder decoder)
    {
        var keys = new List<TerminalKey>();
        while (decoder.TryTake(out var key))
        {
            keys.Add(key);
        }

        return keys;
    }
}
