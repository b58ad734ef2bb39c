namespace Simulator.Console.Views;

/// <summary>A page of the debrief: headings, rows, and details below a row.</summary>
internal sealed class DebriefPage(Page page)
{
    private const int DetailIndent = 6;

    /// <summary>A heading with room above it.</summary>
    public void Heading(string text, string style = "bold") => page.Heading(text, style);

    /// <summary>A row.</summary>
    public void Row(string text, string style = "default") => page.Item(text, style);

    /// <summary>What belongs to the row above.</summary>
    public void Detail(string text, string style = "default") => page.Item(text, style, DetailIndent);

    /// <summary>An empty row.</summary>
    public void Blank() => page.Blank();

    /// <summary>Parts side by side.</summary>
    public void Flow(IEnumerable<Part> parts) => page.Flow(parts);
}
