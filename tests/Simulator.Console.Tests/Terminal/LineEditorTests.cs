using Simulator.Console.Terminal;

namespace Simulator.Console.Tests.Terminal;

public sealed class LineEditorTests
{
    private const TerminalKeyKind Enter = TerminalKeyKind.Enter;
    private const TerminalKeyKind Back = TerminalKeyKind.Backspace;
    private const TerminalKeyKind Left = TerminalKeyKind.Left;

    [Fact]
    public void ReadLine_returns_what_the_screen_shows()
    {
        var screen = new ScreenTerminal(20, 6).Type("王芳你好").Press(Back, Back).Type("吗").Press(Enter);
        Read(screen).ShouldBe(new ReadLineResult(ReadLineKind.Submitted, "王芳吗"));
        screen.Seen.ShouldBe("> 王芳吗");
        screen.SeenCursor.ShouldBe((0, 8));
    }

    [Fact]
    public void ReadLine_wide_character_that_does_not_fit_moves_to_the_next_row()
    {
        var screen = new ScreenTerminal(9, 6).Type("王芳你好吗");
        Read(screen);
        screen.Seen.ShouldBe("> 王芳你|好吗");
        screen.SeenCursor.ShouldBe((1, 4));
    }

    [Fact]
    public void ReadLine_full_row_puts_the_cursor_on_the_next_and_backspace_takes_it_back()
    {
        var screen = new ScreenTerminal(8, 6).Type("王芳你");
        Read(screen);
        screen.SeenCursor.ShouldBe((1, 0));

        screen = new ScreenTerminal(8, 6).Type("王芳你").Press(Back);
        Read(screen);
        screen.Seen.ShouldBe("> 王芳");
        screen.SeenCursor.ShouldBe((0, 6));
    }

    [Fact]
    public void ReadLine_deleting_and_retyping_across_the_wrap_leaves_no_half_character()
    {
        var screen = new ScreenTerminal(11, 6).Type("我今天很难过不知道").Press(Back, Back, Back, Back, Back, Back).Type("a高兴得不得了");
        Read(screen).Text.ShouldBe("我今天a高兴得不得了");
        screen.Seen.ShouldBe("> 我今天a高|兴得不得了");
    }

    [Fact]
    public void ReadLine_inserting_in_front_shifts_every_row()
    {
        var screen = new ScreenTerminal(10, 6).Type("一二三四五六七八九").Press(TerminalKeyKind.Home).Type("x");
        Read(screen);
        screen.Seen.ShouldBe("> x一二三|四五六七八|九");
        screen.SeenCursor.ShouldBe((0, 3));
    }

    [Fact]
    public void ReadLine_mark_joins_its_base_and_goes_with_it()
    {
        var screen = new ScreenTerminal(20, 3).Type("\u0301ae\u0301b").Press(Left, Back);
        Read(screen).Text.ShouldBe("ab");
        screen.Seen.ShouldBe("> ab");
    }

    [Theory]
    [InlineData(TerminalKeyKind.EraseToEnd, "王芳你")]
    [InlineData(TerminalKeyKind.EraseToStart, "好吗")]
    [InlineData(TerminalKeyKind.Delete, "王芳你吗")]
    [InlineData(TerminalKeyKind.EndOrDelete, "王芳你吗")]
    public void ReadLine_erases_from_the_cursor(object key, string expected)
    {
        var screen = new ScreenTerminal(40, 3).Type("王芳你好吗").Press(Left, Left, (TerminalKeyKind)key);
        Read(screen).Text.ShouldBe(expected);
        screen.Seen.ShouldBe("> " + expected);
    }

    [Theory]
    [InlineData("你好，王芳", "你好，")]
    [InlineData("请打 12345 ", "请打 ")]
    [InlineData("居民abc", "居民")]
    [InlineData("", "")]
    public void ReadLine_erases_one_word_to_the_left(string text, string expected) =>
        Read(new ScreenTerminal(40, 3).Type(text).Press(TerminalKeyKind.EraseWordLeft)).Text.ShouldBe(expected);

    [Fact]
    public void ReadLine_jumps_by_word()
    {
        var screen = new ScreenTerminal(40, 3).Type("你好，王芳 abc").Press(TerminalKeyKind.WordLeft, TerminalKeyKind.WordLeft)
            .Type("x").Press(TerminalKeyKind.WordRight, TerminalKeyKind.WordRight).Type("y");
        Read(screen).Text.ShouldBe("你好，x王芳 abcy");
    }

    [Fact]
    public void ReadLine_paste_of_several_lines_is_one_draft()
    {
        var screen = new ScreenTerminal(40, 3).Press(TerminalKey.Pasted("第一行\r\n第二行\u001b[31m\n第三行\n"));
        Read(screen).ShouldBe(new ReadLineResult(ReadLineKind.Cancelled, "第一行 第二行 第三行"));
        screen.Seen.ShouldBe("> 第一行 第二行 第三行");
    }

    [Fact]
    public void ReadLine_starts_with_the_draft_and_cancels_with_it()
    {
        var screen = new ScreenTerminal(40, 3).Type("吗").Press(TerminalKeyKind.Interrupt);
        Read(screen, "你好").ShouldBe(new ReadLineResult(ReadLineKind.Cancelled, "你好吗"));
    }

    [Fact]
    public void ReadLine_control_d_ends_an_empty_line_only()
    {
        Read(new ScreenTerminal(40, 3).Press(TerminalKeyKind.EndOrDelete)).Kind.ShouldBe(ReadLineKind.EndOfInput);
        Read(new ScreenTerminal(40, 3).Type("a").Press(TerminalKeyKind.EndOrDelete, Enter)).Kind.ShouldBe(ReadLineKind.Submitted);
    }

    [Fact]
    public void ReadLine_lost_terminal_ends_input_and_hands_over_the_draft() =>
        Read(new ScreenTerminal(40, 3).Type("半句").Press(TerminalKeyKind.EndOfStream))
            .ShouldBe(new ReadLineResult(ReadLineKind.EndOfInput, "半句"));

    [Fact]
    public void ReadLine_history_walks_up_and_down_and_keeps_the_unsent_draft()
    {
        var screen = new ScreenTerminal(40, 12);
        var editor = new LineEditor(screen);
        Submit("一");
        Submit("二");
        Submit("二");
        screen.Type("三").Press(TerminalKeyKind.Previous, TerminalKeyKind.Previous, TerminalKeyKind.Previous, Enter);
        Read().ShouldBe("一");
        screen.Type("四").Press(TerminalKeyKind.Previous, TerminalKeyKind.Next, TerminalKeyKind.Next, Enter);
        Read().ShouldBe("四");

        string Read() => editor.ReadLine(new ReadLineRequest("> "), CancellationToken.None).Text;

        void Submit(string text)
        {
            screen.Type(text).Press(Enter);
            Read().ShouldBe(text);
        }
    }

    [Theory]
    [InlineData(30, 13)]
    [InlineData(13, 30)]
    [InlineData(20, 19)]
    [InlineData(12, 7)]
    [InlineData(8, 40)]
    public void ReadLine_resize_redraws_without_remains(int before, int after)
    {
        var screen = new ScreenTerminal(before, 30);
        screen.Write("上文\r\n");
        screen.Type("我今天很难过不知道应该怎么办才好").Press(Left, Left).Resize(after).Type("啊");
        Read(screen).Text.ShouldBe("我今天很难过不知道应该怎么办啊才好");
        var fresh = new ScreenTerminal(after, 30);
        fresh.Write("上文\r\n");
        fresh.Type("我今天很难过不知道应该怎么办啊才好").Press(Left, Left);
        Read(fresh);
        screen.Seen.ShouldBe(fresh.Seen);
        screen.SeenCursor.ShouldBe(fresh.SeenCursor);
    }

    [Fact]
    public void ReadLine_draft_taller_than_the_screen_shows_the_rows_around_the_cursor()
    {
        var screen = new ScreenTerminal(6, 3).Type("一二三四五六七八九十");
        Read(screen);
        screen.Seen.ShouldBe("三四五|六七八|九十");

        screen = new ScreenTerminal(6, 3).Type("一二三四五六七八九十").Press(TerminalKeyKind.Home);
        Read(screen);
        screen.Seen.ShouldBe("> 一二|三四五|六七八");
        screen.SeenCursor.ShouldBe((0, 2));
    }

    [Fact]
    public void ReadLine_scrolls_at_the_bottom_of_the_screen()
    {
        var screen = new ScreenTerminal(8, 4);
        screen.Write("a\r\nb\r\nc\r\n");
        Read(screen.Type("一二三四五六七八").Press(Back, Back));
        screen.Seen.ShouldBe("c|> 一二三|四五六");
    }

    [Fact]
    public void ReadLine_clears_what_was_echoed_before_it_began()
    {
        var screen = new ScreenTerminal(20, 4);
        screen.Write("typed ahead");
        Read(screen.Type("好"));
        screen.Seen.ShouldBe("> 好");
    }

    [Fact]
    public void ReadLine_huge_paste_is_cut_with_a_bell()
    {
        var screen = new ScreenTerminal(40, 10).Press(TerminalKey.Pasted(new string('好', 100_000)));
        Read(screen).Text.Length.ShouldBe(Draft.Capacity);
        screen.Bells.ShouldBe(1);
    }

    [Fact]
    public void ReadLine_long_prompt_leaves_room_and_its_sequences_are_cleaned()
    {
        var screen = new ScreenTerminal(10, 4).Type("好");
        new LineEditor(screen).ReadLine(new ReadLineRequest("\u001b[2J社区工作者王芳", PromptStyle: "1;36"), CancellationToken.None);
        screen.Seen.ShouldBe("社区…好");
    }

    [Fact]
    public void ReadLine_suspend_draws_the_draft_again_below()
    {
        var screen = new ScreenTerminal(20, 6).Type("你好").Press(TerminalKeyKind.Suspend);
        Read(screen);
        screen.Suspensions.ShouldBe(1);
        screen.Seen.ShouldBe("> 你好|> 你好");
    }

    [Fact]
    public void ReadLine_random_keys_always_leave_the_screen_of_a_fresh_drawing()
    {
        TerminalKeyKind[] kinds =
        [
            Back, Left, Left, TerminalKeyKind.Right, TerminalKeyKind.Home, TerminalKeyKind.End, TerminalKeyKind.Delete,
            TerminalKeyKind.WordLeft, TerminalKeyKind.WordRight, TerminalKeyKind.EraseWordLeft, TerminalKeyKind.Repaint,
        ];
        string[] texts = ["王", "芳", "a", "1", "，", " ", "e\u0301", "🙂", "བཀྲ", "你好吗", "\u0301", "\u200B"];
        var random = new Random(3);
        for (var round = 0; round < 300; round++)
        {
            var width = random.Next(5, 14);
            var screen = new ScreenTerminal(width, 60);
            for (var step = 0; step < 60; step++)
            {
                _ = random.Next(3) == 0
                    ? screen.Press(kinds[random.Next(kinds.Length)])
                    : screen.Press(TerminalKey.Typed(texts[random.Next(texts.Length)]));
            }

            var text = Read(screen).Text;
            var fresh = new ScreenTerminal(width, 60);
            Read(fresh, text);
            screen.Seen.ShouldBe(fresh.Seen);
        }
    }

    private static ReadLineResult Read(ScreenTerminal screen, string draft = "") =>
        new LineEditor(screen).ReadLine(new ReadLineRequest("> ", draft), CancellationToken.None);
}
