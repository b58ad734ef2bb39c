using System.Text.RegularExpressions;

namespace Simulator.Core.Privacy;

/// <summary>E-mail addresses and messenger accounts. Works on half-width text.</summary>
internal static partial class AccountFinder
{
    public static IEnumerable<FoundData> Find(string text) =>
        Email().Matches(text).Select(m => new FoundData(PersonalDataKind.Email, m.Index, m.Length))
            .Concat(Named().Matches(text).Select(m => new FoundData(PersonalDataKind.Messenger, m.Groups["v"].Index, m.Groups["v"].Length)))
            .Concat(Wxid().Matches(text).Select(m => new FoundData(PersonalDataKind.Messenger, m.Index, m.Length)));

    [GeneratedRegex(@"[A-Za-z0-9][A-Za-z0-9._%+-]*@[A-Za-z0-9](?:[A-Za-z0-9-]*\.)+[A-Za-z]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    [GeneratedRegex(@"(?:微信号?|威信|薇信|[Ww]e[Cc]hat|[Ww][Xx]|[Vv][Xx]|加[Vv]|QQ|qq|扣扣|抖音号?|快手号?)(?:号码|号|ID|id|名|账号)?(?:是|为|叫|就是|[:, ])*(?<v>[A-Za-z][A-Za-z0-9_-]{4,19}|(?<=(?:QQ|qq|扣扣)[^0-9]{0,5})[1-9]\d{4,10})(?![A-Za-z0-9_])", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex("(?<![A-Za-z0-9])wxid_[A-Za-z0-9_-]{5,}", RegexOptions.CultureInvariant)]
    private static partial Regex Wxid();
}
