using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Simulator.Exports.Tables;

namespace Simulator.Exports.Html;

/// <summary>Writes HTML in which every text is a text: whatever somebody typed is shown, never run.</summary>
internal sealed class HtmlText
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();

    /// <summary>An element with text.</summary>
    public HtmlText Element(string name, string? text, string? style = null)
    {
        Open(name, style);
        Words(text);
        return Close(name);
    }

    public HtmlText Open(string name, string? style = null)
    {
        _html.Append('<').Append(name);
        if (style is not null)
        {
            _html.Append(" class=\"").Append(Encoder.Encode(style)).Append('"');
        }

        _html.Append('>');
        return this;
    }

    public HtmlText Close(string name)
    {
        _html.Append("</").Append(name).Append(">\n");
        return this;
    }

    public HtmlText Words(string? text)
    {
        _html.Append(Encoder.Encode(CellText.Clean(text)));
        return this;
    }

    /// <summary>Our own markup: never anything that somebody typed.</summary>
    public HtmlText Markup(string markup)
    {
        _html.Append(markup);
        return this;
    }

    /// <summary>A table: first row headings.</summary>
    public HtmlText Table(IEnumerable<string> headings, IEnumerable<IEnumerable<string?>> rows)
    {
        Open("table").Open("thead").Open("tr");
        foreach (var heading in headings)
        {
            Element("th", heading);
        }

        Close("tr").Close("thead").Open("tbody");
        foreach (var row in rows)
        {
            Open("tr");
            foreach (var cell in row)
            {
                Element("td", cell);
            }

            Close("tr");
        }

        return Close("tbody").Close("table");
    }

    /// <inheritdoc/>
    public override string ToString() => _html.ToString();
}
