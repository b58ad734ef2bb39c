using System.Text.RegularExpressions;
using Simulator.Core.Privacy;

namespace Simulator.LanguageModels.Clients;

/// <summary>The least that is masked when no finder of personal data is given: numbers of 7 and more digits (full-width too, with spaces or hyphens) and e-mail addresses.</summary>
public sealed partial class LongNumberMask : ITextMask
{
    public string Mask(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Mail().Replace(Number().Replace(text, "〔号码〕"), "〔邮箱〕");
    }

    [GeneratedRegex("[0-9０-９](?:[ \\-－]?[0-9０-９]){5,}[0-9０-９Xx]", RegexOptions.CultureInvariant)]
    private static partial Regex Number();

    [GeneratedRegex("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,255}\\.[A-Za-z]{2,24}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Mail();
}
