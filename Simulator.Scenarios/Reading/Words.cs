using System.Collections.Frozen;
using Simulator.Core.Scenarios;

namespace Simulator.Scenarios.Reading;

/// <summary>The words that files use for values of enumerations, and the ranges of the domain's numbers.</summary>
internal static class Words
{
    /// <summary>Every mood state runs from 0 to this.</summary>
    public const double MoodMax = 100;

    /// <summary>Far beyond any time, count or difference a case needs.</summary>
    public const int Plenty = 100_000;

    public static FrozenDictionary<string, MoodKey> Moods { get; } = Of<MoodKey>();

    public static FrozenDictionary<string, MoodBand> Bands { get; } = Of<MoodBand>();

    public static FrozenDictionary<string, CaseGrade> Grades { get; } = Of<CaseGrade>();

    public static FrozenDictionary<string, FactPrivacy> Privacies { get; } = Of<FactPrivacy>();

    /// <summary>Without <see cref="EndingKind.Left"/>: nobody writes that ending.</summary>
    public static FrozenDictionary<string, EndingKind> Endings { get; } =
        Of<EndingKind>().Where(pair => pair.Value != EndingKind.Left).ToFrozenDictionary(StringComparer.Ordinal);

    // The members are single words, so that lower case is their snake_case.
    private static FrozenDictionary<string, T> Of<T>()
        where T : struct, Enum =>
        Enum.GetValues<T>().ToFrozenDictionary(value => value.ToString().ToLowerInvariant(), StringComparer.Ordinal);
}
