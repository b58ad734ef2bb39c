using System.Globalization;
using System.Resources;

namespace Simulator.Core.Scoring.Feedback;

/// <summary>What people read in a debrief that no case writes: Chinese by default, English for English cultures.</summary>
public static class FeedbackTexts
{
    private static readonly ResourceManager Resources =
        new("Simulator.Core.Scoring.Feedback.FeedbackTexts", typeof(FeedbackTexts).Assembly);

    /// <summary>Why a sentence stands out.</summary>
    public static string Why(SentenceReason reason, CultureInfo culture) => Text("why_" + reason, culture);

    /// <summary>How a thing to practise is verified.</summary>
    public static string Check(PracticeCheck check, CultureInfo culture) => Text("check_" + check, culture);

    /// <summary>The heading of a sentence to work on: one that did harm, or one that only could be better.</summary>
    public static string Heading(bool didHarm, CultureInfo culture) => Text(didHarm ? "heading_harm" : "heading_better", culture);

    private static string Text(string key, CultureInfo culture) =>
        Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"No text for '{key}'.");
}
