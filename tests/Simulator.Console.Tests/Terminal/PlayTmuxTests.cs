using Simulator.Console.Tests.Processes;

namespace Simulator.Console.Tests.Terminal;

/// <summary>The whole program in a real terminal, as a trainee sits before it.</summary>
public sealed class PlayTmuxTests
{
    private const string Words = "王姐，您别急，我听您说。";

    [TmuxFact]
    public void Menu_play_help_pause_and_resume_read_well_at_80_columns()
    {
        using var app = new App();
        using var tmux = new Tmux(80, 120);
        Start(tmux, app);
        var menu = tmux.WaitFor("离开");
        menu.ShouldContain("滴水的水管");
        menu.ShouldContain("★");
        tmux.Press("Enter");

        var door = tmux.WaitFor("你>");
        door.ShouldContain("── 场景：楼道 ─");
        door.ShouldContain("王姐");
        door.ShouldContain("开场 · 22:40");
        tmux.Type(Words);
        tmux.WaitFor("你> " + Words);
        tmux.Press("Enter");
        var answer = tmux.WaitFor(screen => screen.EndsWith("\n你>", StringComparison.Ordinal) && screen.Contains("第 1 轮 · 22:41", StringComparison.Ordinal), "the answer");
        answer[answer.IndexOf("第 1 轮", StringComparison.Ordinal)..].Split('\n')[1].ShouldStartWith("王姐 ●");
        answer.Split('\n').Count(l => l.StartsWith("  “", StringComparison.Ordinal)).ShouldBe(2);

        tmux.Type("/help");
        tmux.Press("Enter");
        tmux.WaitFor("能打的电话").ShouldContain("/hint 提示");
        tmux.Type("/pause");
        tmux.Press("Enter");
        tmux.WaitFor(screen => screen.EndsWith("\n$", StringComparison.Ordinal), "the shell").ShouldContain("simulator resume ");

        Start(tmux, app);
        tmux.WaitFor("接着练");
        tmux.Press("Down", "Enter");
        var back = tmux.WaitFor(screen => screen.EndsWith("\n你>", StringComparison.Ordinal), "the prompt");
        back.ShouldContain("接着上次，第 2 轮");
        back.ShouldContain(Words);
        back.Split('\n').ShouldContain(l => l.StartsWith("  “", StringComparison.Ordinal), "what was said last is shown again");
        tmux.Type("/quit");
        tmux.Press("Enter");
        tmux.WaitFor("── 复盘 ─").ShouldContain("中途离开");
    }

    [TmuxFact]
    public void Line_that_is_too_long_stays_in_the_editor()
    {
        using var app = new App();
        using var tmux = new Tmux(80, 50);
        Start(tmux, app, "play tiny");
        tmux.WaitFor("你>");
        tmux.Paste(new string('长', 501));
        tmux.WaitFor(screen => screen.Count(c => c == '长') == 501, "the draft");
        tmux.Press("Enter");
        tmux.WaitFor("最多 500 个字");
        tmux.Press("BSpace", "Enter");
        tmux.WaitFor("第 1 轮 · 22:41");
    }

    [TmuxFact]
    public void Control_c_at_the_prompt_keeps_the_session_and_the_terminal()
    {
        using var app = new App();
        using var tmux = new Tmux(80, 40);
        Start(tmux, app, "play tiny");
        tmux.WaitFor("你>");
        tmux.Press("C-c");
        tmux.WaitFor("simulator resume ");
        tmux.WaitFor(screen => screen.EndsWith("\n$", StringComparison.Ordinal), "the shell");
        tmux.Type("echo code $?");
        tmux.Press("Enter");
        tmux.WaitFor("\ncode 130");
    }

    [TmuxFact]
    public void Check_says_on_a_terminal_how_far_it_is_and_leaves_nothing_of_it()
    {
        using var app = new App();
        using var tmux = new Tmux(120, 50);
        Start(tmux, app, "check tiny");
        tmux.WaitFor("走查");
        tmux.WaitFor(screen => screen.EndsWith("\n$", StringComparison.Ordinal), "the shell").ShouldNotContain("…");
    }

    private static void Start(Tmux tmux, App app, string command = "")
    {
        var script = app.File("go", $"clear\ndotnet '{Path.Combine(AppContext.BaseDirectory, "simulator.dll")}' {command} --data '{app.Data}' --scenarios '{App.Frozen}'\n");
        tmux.Type($". {script}");
        tmux.Press("Enter");
    }
}
