using System.Globalization;

namespace Simulator.Console.Tests.Terminal;

/// <summary>The line editor in a real terminal: what stands on the screen is what arrives.</summary>
public sealed class TmuxTests
{
    private const string ReportSettings =
        "stty -a | tr ' ;' '\\n\\n' | grep -xE -- '-?(icanon|echo|isig|opost)' | xargs echo stty:";
    private const string AsFound = "stty: opost isig icanon echo";

    [TmuxFact]
    public void Editor_Chinese_deleted_and_retyped_across_the_wrap_arrives_as_shown()
    {
        using var tmux = new Tmux(40, 12);
        tmux.StartHost();
        tmux.Type("我今天很难过不知道应该怎么办才好邻居又吵架了社区能不能帮忙");
        tmux.WaitFor("吵架了社区能不能帮忙");
        tmux.Press([.. Enumerable.Repeat("BSpace", 14)]);
        tmux.WaitFor(screen => screen == "> 我今天很难过不知道应该怎么办才", "the first row alone");
        tmux.Type("a好的一二三四五");
        var shown = tmux.WaitFor("二三四五");
        shown.ShouldBe("> 我今天很难过不知道应该怎么办才a好的一\n二三四五");
        tmux.Press("Enter");
        Received(tmux).ShouldBe(shown[2..].Replace("\n", "", StringComparison.Ordinal));
    }

    [TmuxFact]
    public void Editor_insertion_in_front_redraws_every_row()
    {
        using var tmux = new Tmux(40, 12);
        tmux.StartHost();
        tmux.Type("我今天很难过不知道应该怎么办才好邻居又吵架了社区");
        tmux.WaitFor("吵架了社区");
        tmux.Press("Home", "Right", "Right", "DC");
        tmux.Type("é们");
        var shown = tmux.WaitFor("é们");
        shown.ShouldBe("> 我今é们很难过不知道应该怎么办才好邻居\n又吵架了社区");
        tmux.Press("Enter");
        Received(tmux).ShouldBe("我今é们很难过不知道应该怎么办才好邻居又吵架了社区");
    }

    [TmuxFact]
    public void Editor_bracketed_paste_of_two_lines_waits_for_Enter()
    {
        using var tmux = new Tmux(40, 12);
        tmux.StartHost();
        tmux.Paste("第一行\n第二行\n");
        tmux.Type("完");
        tmux.WaitFor(screen => screen == "> 第一行 第二行完", "one draft");
        tmux.Press("Enter");
        Received(tmux).ShouldBe("第一行 第二行完");
    }

    [TmuxFact]
    public void Editor_control_c_keeps_the_draft_and_control_d_leaves_the_terminal_as_found()
    {
        using var tmux = new Tmux(40, 20);
        tmux.StartHost(after: ReportSettings);
        tmux.Type("你好");
        tmux.WaitFor("> 你好");
        tmux.Press("C-c");
        tmux.WaitFor("cancelled: 你好 | 4F60,597D\n> 你好");
        tmux.Press("BSpace");
        tmux.Type("们");
        tmux.WaitFor("> 你们");
        tmux.Press("Enter");
        Received(tmux).ShouldBe("你们");
        tmux.Press("C-d");
        tmux.WaitFor("ended:");
        tmux.WaitFor("stty:").ShouldContain(AsFound);
    }

    [TmuxFact]
    public void Editor_resized_narrow_and_wide_shows_the_draft_once()
    {
        using var tmux = new Tmux(40, 12);
        tmux.StartHost();
        tmux.Type("我今天很难过不知道应该怎么办才好邻居又吵架了");
        tmux.WaitFor("吵架了");
        tmux.Resize(23, 12);
        tmux.WaitFor(screen => screen == "> 我今天很难过不知道应\n该怎么办才好邻居又吵架\n了", "three rows");
        tmux.Resize(60, 12);
        tmux.WaitFor(screen => screen == "> 我今天很难过不知道应该怎么办才好邻居又吵架了", "one row");
        tmux.Press("Enter");
        Received(tmux).ShouldBe("我今天很难过不知道应该怎么办才好邻居又吵架了");
    }

    [TmuxFact]
    public void Editor_suspended_and_continued_offers_the_draft_again()
    {
        using var tmux = new Tmux(60, 20);
        tmux.Press("set -m", "Enter");
        tmux.StartHost();
        tmux.Type("你好");
        tmux.WaitFor("> 你好");
        tmux.Press("C-z");
        tmux.WaitFor(screen => screen.EndsWith("\n$", StringComparison.Ordinal), "the shell");
        tmux.Press("fg", "Enter");
        tmux.WaitFor(screen => screen.EndsWith("> 你好", StringComparison.Ordinal), "the draft");
        tmux.Type("吗");
        tmux.Press("Enter");
        Received(tmux).ShouldBe("你好吗");
    }

    [TmuxFact]
    public void Editor_crash_of_the_program_leaves_the_terminal_as_found()
    {
        using var tmux = new Tmux(100, 30);
        tmux.StartHost("--fail 2>/dev/null", ReportSettings);
        tmux.Type("fail");
        tmux.Press("Enter");
        tmux.WaitFor("stty:").ShouldContain(AsFound);
    }

    [TmuxFact]
    public void Editor_killed_by_SIGTERM_leaves_the_terminal_as_found()
    {
        using var tmux = new Tmux(100, 30);
        tmux.StartHost($"--pid '{tmux.ProcessFile}'", ReportSettings);
        tmux.Type("半句");
        tmux.WaitFor("半句");
        tmux.SignalHost("TERM");
        tmux.WaitFor("stty:").ShouldContain(AsFound);
    }

    [TmuxFact]
    public void Editor_interrupted_by_a_signal_keeps_the_draft()
    {
        using var tmux = new Tmux(60, 30);
        tmux.StartHost($"--pid '{tmux.ProcessFile}'");
        tmux.Type("半句");
        tmux.WaitFor("> 半句");
        tmux.SignalHost("INT");
        tmux.WaitFor("cancelled: 半句 | 534A,53E5\n> 半句");
    }

    [TmuxFact]
    public void Editor_stopped_by_a_signal_draws_the_draft_when_continued()
    {
        using var tmux = new Tmux(60, 30);
        tmux.Press("set -m", "Enter");
        tmux.StartHost($"--pid '{tmux.ProcessFile}'");
        tmux.Type("半句");
        tmux.WaitFor("> 半句");
        tmux.SignalHost("TSTP");
        tmux.WaitFor(screen => screen.EndsWith("\n$", StringComparison.Ordinal), "the shell");
        tmux.Press("fg", "Enter");
        tmux.WaitFor(screen => screen.EndsWith("\n> 半句", StringComparison.Ordinal), "the draft");
        tmux.Press("BSpace", "Enter");
        Received(tmux).ShouldBe("半");
    }

    /// <summary>The text of the last echo, rebuilt from its code points, which no terminal width can distort.</summary>
    private static string Received(Tmux tmux)
    {
        var screen = tmux.WaitFor(seen => seen.Contains("received:", StringComparison.Ordinal)
            && seen.EndsWith("\n>", StringComparison.Ordinal), "an echo");
        var echo = screen[screen.LastIndexOf("received:", StringComparison.Ordinal)..screen.LastIndexOf("\n>", StringComparison.Ordinal)];
        var codePoints = echo[(echo.IndexOf('|', StringComparison.Ordinal) + 1)..].Replace("\n", "", StringComparison.Ordinal);
        return string.Concat(codePoints.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(hex => char.ConvertFromUtf32(int.Parse(hex, NumberStyles.HexNumber, CultureInfo.InvariantCulture))));
    }
}
