using System.Globalization;
using System.Resources;

namespace Simulator.Exports.Texts;

/// <summary>Words of exported files; zh-CN, and English when asked.</summary>
internal static class ExportTexts
{
    private static readonly ResourceManager Manager = new("Simulator.Exports.Texts.ExportTexts", typeof(ExportTexts).Assembly);

    /// <summary>The text of a key.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key: a mistake of ours.</exception>
    public static string Of(string key, CultureInfo culture, params object?[] values)
    {
        var text = Manager.GetString(key, culture) ?? throw new MissingManifestResourceException(key);
        return values.Length == 0 ? text : string.Format(CultureInfo.InvariantCulture, text, values);
    }
}
