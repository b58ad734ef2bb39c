using Simulator.Console.Terminal;
using Spectre.Console;

namespace Simulator.Console.Tests.Terminal;

public sealed class TerminalCapabilitiesTests
{
    [Fact]
    public void From_terminal_can_do_everything()
    {
        var capabilities = From();
        (capabilities.CanEdit, capabilities.Ansi, capabilities.Color, capabilities.Unicode).ShouldBe((true, true, true, true));
        capabilities.Width.ShouldBe(120);
    }

    [Fact]
    public void From_piped_output_has_no_ansi_and_width_100()
    {
        var capabilities = From(isOutputTerminal: false);
        (capabilities.CanEdit, capabilities.Ansi, capabilities.Color, capabilities.Width).ShouldBe((false, false, false, 100));
    }

    [Fact]
    public void From_no_color_keeps_the_cursor_but_no_colours()
    {
        var capabilities = From(("NO_COLOR", "1"));
        (capabilities.CanEdit, capabilities.Ansi, capabilities.Color).ShouldBe((true, true, false));
        From(("NO_COLOR", "")).Color.ShouldBeTrue();
    }

    [Fact]
    public void From_dumb_terminal_has_neither() => From(("TERM", "dumb")).CanEdit.ShouldBeFalse();

    [Fact]
    public void From_piped_input_cannot_edit() => From(isInputTerminal: false).CanEdit.ShouldBeFalse();

    [Fact]
    public void From_code_page_without_Unicode_says_so() =>
        TerminalCapabilities.From(true, true, (0, 0), 437, _ => null).ShouldBe(
            new TerminalCapabilities(true, true, true, true, Unicode: false, 80, 24));

    [Fact]
    public void Create_piped_console_writes_no_escape_and_wraps_at_100()
    {
        var writer = new StringWriter();
        var console = ConsoleFactory.Create(From(isOutputTerminal: false), writer);
        console.Write(new Table().AddColumn("[red]名字[/]").AddRow("[bold]王芳[/]").Expand());
        console.MarkupLine("[link=https://example.org]链接[/]");
        writer.ToString().ShouldNotContain('\u001b');
        writer.ToString().ReplaceLineEndings("\n").Split('\n').Max(line => CellWidth.Of(line)).ShouldBe(100);
    }

    [Fact]
    public void Create_without_colour_writes_no_colour_sequence()
    {
        var writer = new StringWriter();
        ConsoleFactory.Create(From(("NO_COLOR", "1")), writer).Markup("[red]王芳[/]");
        writer.ToString().ShouldBe("王芳");
    }

    private static TerminalCapabilities From(bool isInputTerminal = true, bool isOutputTerminal = true) =>
        TerminalCapabilities.From(isInputTerminal, isOutputTerminal, (120, 40), 65001, _ => null);

    private static TerminalCapabilities From((string Name, string Value) variable) =>
        TerminalCapabilities.From(true, true, (120, 40), 65001, name => name == variable.Name ? variable.Value : null);
}
