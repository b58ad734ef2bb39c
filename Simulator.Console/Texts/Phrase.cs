using System.Globalization;
using System.Resources;

namespace Simulator.Console.Texts;

/// <summary>Every sentence the program says, by key: Chinese by default, English complete. Chosen once at start.</summary>
internal static class Phrase
{
    private static readonly ResourceManager Resources = new("Simulator.Console.Texts.Texts", typeof(Phrase).Assembly);

    /// <summary>zh-CN or en.</summary>
    public static CultureInfo Language { get; private set; } = CultureInfo.InvariantCulture;

    /// <summary>Speaks English from now on, or Chinese.</summary>
    /// <remarks>The command-line parser words its own sentences by the interface culture of the process.</remarks>
    public static void Use(bool english)
    {
        Language = english ? CultureInfo.GetCultureInfo("en") : CultureInfo.InvariantCulture;
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(english ? "en" : "zh-Hans");
    }

    /// <summary>What may be typed for a thing in either language: the words under a key, between bars.</summary>
    public static IEnumerable<string> Words(string key) =>
        new[] { CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo("en") }.SelectMany(language => Resources.GetString(key, language)!.Split('|'));

    /// <summary>The sentence under a key with its places filled in.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key: a mistake in the program.</exception>
    public static string Of(string key, params object?[] values)
    {
        var text = Resources.GetString(key, Language) ?? throw new MissingManifestResourceException(key);
        return values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, values);
    }
}
