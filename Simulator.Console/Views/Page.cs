using Simulator.Console.Terminal;
using Spectre.Console;

namespace Simulator.Console.Views;

/// <summary>Writes cleaned text on a console, broken at Chinese widths and never wider than is read comfortably. Styles are Spectre's.</summary>
/// <param name="console">Where to.</param>
/// <param name="widest">Most cells of a row.</param>
internal sealed class Page(IAnsiConsole console, int widest = Page.Widest)
{
    private const int Narrowest = 40;
    private const int Widest = 100;
    private const int Step = 2;

    /// <summary>Cells of a row.</summary>
    public int Width => Math.Clamp(console.Profile.Width, Narrowest, widest);

    /// <summary>An empty row.</summary>
    public void Blank() => console.WriteLine();

    /// <summary>A rule across the page with a title in it.</summary>
    public void Rule(string title, string titleStyle, string ruleStyle = "default") =>
        console.Write(new Rule($"[{titleStyle}]{SafeText.ForMarkup(title)}[/]") { Style = Style.Parse(ruleStyle) }.LeftJustified());

    /// <summary>A heading with room above it.</summary>
    public void Heading(string text, string style = "bold")
    {
        Blank();
        Text(text, style, 0);
    }

    /// <summary>A text whose paragraphs all stand at one indent.</summary>
    public void Text(string text, string style = "default", int indent = Step)
    {
        foreach (var part in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            Item(part.Trim(), style, indent, 0);
        }
    }

    /// <summary>An item: rows after the first hang further in.</summary>
    public void Item(string text, string style = "default", int indent = Step, int hang = Step)
    {
        var at = indent;
        foreach (var row in CellWidth.Wrap(SafeText.ForTerminal(text), Width - indent - hang))
        {
            console.MarkupLine($"{new string(' ', at)}[{style}]{Markup.Escape(row)}[/]");
            at = indent + hang;
        }
    }

    /// <summary>Parts side by side, as many to a row as fit; none is broken.</summary>
    public void Flow(IEnumerable<Part> parts, int indent = Step)
    {
        var row = string.Empty;
        var used = indent;
        foreach (var part in parts)
        {
            var text = SafeText.ForLine(part.Text);
            var cells = CellWidth.Of(text);
            if (row.Length > 0 && used + Step + cells > Width)
            {
                console.MarkupLine(new string(' ', indent) + row);
                (row, used) = (string.Empty, indent);
            }

            var gap = row.Length > 0 ? Step : 0;
            row += new string(' ', gap) + $"[{part.Style}]{Markup.Escape(text)}[/]";
            used += gap + cells;
        }

        if (row.Length > 0)
        {
            console.MarkupLine(new string(' ', indent) + row);
        }
    }
}

/// <summary>A piece of a row with its own style.</summary>
internal readonly record struct Part(string Text, string Style = "default");
