using System.Globalization;
using System.Resources;

namespace Simulator.Core.Reviews;

/// <summary>What the machine proposes to a mentor in words: Chinese by default, English for English cultures.</summary>
public static class ReviewTexts
{
    private static readonly ResourceManager Resources = new("Simulator.Core.Reviews.ReviewTexts", typeof(ReviewTexts).Assembly);

    /// <summary>The text under a key with its places filled in.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key: a mistake in the program.</exception>
    internal static string Of(string key, CultureInfo culture, params object?[] values) => string.Format(
        CultureInfo.InvariantCulture,
        Resources.GetString(key, culture) ?? throw new MissingManifestResourceException(key),
        values);
}
