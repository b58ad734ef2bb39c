using System.Globalization;
using System.Text;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring.Feedback;

namespace Simulator.Exports.Html;

/// <summary>A resident's trust, anger and anxiety over the turns as SVG: told apart by dashes, so that black and white is enough.</summary>
internal static class MoodChart
{
    private const int Width = 640;
    private const int Height = 150;
    private const int Left = 34;
    private const int Bottom = 20;
    private const double Top = 100;

    private static readonly (MoodKey Key, string Dash, string Colour)[] Lines =
        [(MoodKey.Trust, "none", "#0b6e4f"), (MoodKey.Anger, "7 3", "#a4161a"), (MoodKey.Anxiety, "2 3", "#444")];

    /// <summary>The chart; its words are ids and numbers of ours alone.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="names">Names of trust, anger, anxiety, already safe for markup.</param>
    /// <param name="description">For those who cannot see it, already safe for markup.</param>
    public static string Of(MoodCurve curve, IReadOnlyList<string> names, string description)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" role=\"img\"><title>{description}</title>");
        foreach (var level in (int[])[0, 50, 100])
        {
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{Left}\" y1=\"{Y(level)}\" x2=\"{Width - 10}\" y2=\"{Y(level)}\" stroke=\"#ccc\"/><text x=\"{Left - 4}\" y=\"{Y(level) + 4}\" text-anchor=\"end\" font-size=\"11\">{level}</text>");
        }

        var last = Math.Max(1, curve.Points.IsEmpty ? 1 : curve.Points[^1].Turn);
        for (var i = 0; i < Lines.Length; i++)
        {
            var (key, dash, colour) = Lines[i];
            var points = string.Join(' ', curve.Points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p.Turn, last):0.#},{Y(p.Mood[key]):0.#}")));
            svg.Append(CultureInfo.InvariantCulture, $"<polyline points=\"{points}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" stroke-dasharray=\"{dash}\"/>");
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left + 8 + (i * 90)}\" y=\"12\" font-size=\"12\" fill=\"{colour}\">{names[i]}</text>");
        }

        foreach (var turn in curve.Turns)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(turn.Turn, last):0.#}\" y=\"{Height - 5}\" text-anchor=\"middle\" font-size=\"11\">{turn.Turn}</text>");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static double X(int turn, int last) => Left + ((Width - Left - 14.0) * turn / last);

    private static double Y(double value) => 16 + ((Height - Bottom - 20) * (Top - value) / Top);
}
