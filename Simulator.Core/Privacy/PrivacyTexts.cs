using System.Resources;

namespace Simulator.Core.Privacy;

/// <summary>What replacements are called.</summary>
internal static class PrivacyTexts
{
    private static readonly ResourceManager Resources = new("Simulator.Core.Privacy.PrivacyTexts", typeof(PrivacyTexts).Assembly);

    // Replacements stand in Chinese text, whatever the language of the interface.
    public static string NameOf(PersonalDataKind kind) =>
        Resources.GetString(kind.ToString(), System.Globalization.CultureInfo.InvariantCulture) ?? throw new MissingManifestResourceException(kind.ToString());
}
