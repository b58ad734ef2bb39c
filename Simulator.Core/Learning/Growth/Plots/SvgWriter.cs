using System.Globalization;
using System.Security;
using System.Text;

namespace Simulator.Core.Learning.Growth.Plots;

/// <summary>Writes one self-contained SVG picture: no style sheet, no script, no link; black on white.</summary>
internal sealed class SvgWriter
{
    private const string Fonts = "'Noto Sans CJK SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif";

    private readonly StringBuilder _text = new();

    public SvgWriter(int width, int height, PlotWords words)
    {
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-labelledby=\"t d\" xml:lang=\"{Escaped(words.Language)}\" font-family=\"{Fonts}\" font-size=\"14\">");
        Line($"<title id=\"t\">{Escaped(words.Title)}</title>");
        Line($"<desc id=\"d\">{Escaped(words.Description)}</desc>");
        Line($"<rect width=\"{width}\" height=\"{height}\" fill=\"#fff\"/>");
    }

    public void Text(double x, double y, string anchor, string words, int size = 14) =>
        Line($"<text x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\" font-size=\"{size}\" fill=\"#000\">{Escaped(words)}</text>");

    public void Segment(double x1, double y1, double x2, double y2, string stroke = "#999") =>
        Line($"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" stroke=\"{stroke}\"/>");

    public void Ring(IEnumerable<(double X, double Y)> points) => Polygon(points, "fill=\"none\" stroke=\"#bbb\"");

    public void Area(IEnumerable<(double X, double Y)> points, bool isDashed) =>
        Polygon(points, $"fill=\"#000\" fill-opacity=\"0.12\" stroke=\"#000\" stroke-width=\"2\"{(isDashed ? " stroke-dasharray=\"6 4\"" : "")}");

    public void Path(IEnumerable<(double X, double Y)> points) =>
        Line($"<polyline points=\"{Points(points)}\" fill=\"none\" stroke=\"#000\" stroke-width=\"1.5\"/>");

    /// <summary>A mark: full, or hollow when provisional.</summary>
    public void Mark(double x, double y, bool isHollow) =>
        Line($"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"4\" fill=\"{(isHollow ? "#fff" : "#000")}\" stroke=\"#000\" stroke-width=\"1.5\"/>");

    public string Close()
    {
        Line($"</svg>");
        return _text.ToString();
    }

    private void Polygon(IEnumerable<(double X, double Y)> points, string look) =>
        Line($"<polygon points=\"{Points(points)}\" {look}/>");

    private static string Points(IEnumerable<(double X, double Y)> points) => string.Join(' ', points.Select(p => $"{N(p.X)},{N(p.Y)}"));

    private static string N(double number) => Math.Round(number, 1, MidpointRounding.AwayFromZero).ToString(CultureInfo.InvariantCulture);

    // Control characters are not allowed in XML at all, escaped or not; half a surrogate pair becomes a replacement mark.
    private static string Escaped(string words) =>
        SecurityElement.Escape(string.Concat(words.EnumerateRunes().Where(r => !Rune.IsControl(r) && r.Value is not (0xFFFE or 0xFFFF)))) ?? "";

    private void Line(FormattableString line) => _text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
