using System.Text.RegularExpressions;

namespace Simulator.Core.Privacy;

/// <summary>Identity numbers, telephone numbers, bank cards, number plates. Works on half-width text.</summary>
internal static partial class NumberFinder
{
    private const int IdLength = 18;
    private const int IdBase = 11;

    private static readonly int[] IdWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    public static IEnumerable<FoundData> Find(string text)
    {
        foreach (Match id in Id().Matches(text))
        {
            if (HasIdCheck(id.Value))
            {
                yield return new(PersonalDataKind.IdNumber, id.Index, id.Length);
            }
        }

        foreach (var found in Groups(NamedId(), PersonalDataKind.IdNumber, text)
            .Concat(Groups(Mobile(), PersonalDataKind.Mobile, text).Where(f => !IsOrder(text, f.Start)))
            .Concat(Groups(SpokenMobile(), PersonalDataKind.Mobile, text))
            .Concat(Groups(Landline(), PersonalDataKind.Landline, text))
            .Concat(Groups(NamedLandline(), PersonalDataKind.Landline, text))
            .Concat(Groups(NamedCard(), PersonalDataKind.BankCard, text))
            .Concat(Groups(Plate(), PersonalDataKind.Plate, text)))
        {
            yield return found;
        }

        foreach (Match card in Card().Matches(text))
        {
            if (HasLuhnCheck(card.Value) && !IsOrder(text, card.Index))
            {
                yield return new(PersonalDataKind.BankCard, card.Index, card.Length);
            }
        }
    }

    private static IEnumerable<FoundData> Groups(Regex pattern, PersonalDataKind kind, string text) =>
        pattern.Matches(text).Select(m => new FoundData(kind, m.Groups["v"].Index, m.Groups["v"].Length));

    // Numbers of forms, orders and parcels are nobody's telephone or card.
    private static bool IsOrder(string text, int start) => Order().IsMatch(text[Math.Max(0, start - 8)..start]);

    private static bool HasIdCheck(string id)
    {
        var digits = id.Where(char.IsAsciiLetterOrDigit).ToArray();
        if (digits.Length != IdLength)
        {
            return false;
        }

        var sum = IdWeights.Select((weight, i) => weight * (digits[i] - '0')).Sum();
        return "10X98765432"[sum % IdBase] == char.ToUpperInvariant(digits[^1]);
    }

    private static bool HasLuhnCheck(string card)
    {
        const int Ten = 10;
        const int Nine = 9;
        var (sum, doubled) = (0, false);
        foreach (var digit in card.Where(char.IsAsciiDigit).Reverse().Select(c => c - '0'))
        {
            var value = doubled ? digit * 2 : digit;
            sum += value > Nine ? value - Nine : value;
            doubled = !doubled;
        }

        return sum % Ten == 0;
    }

    [GeneratedRegex(@"(?<![0-9A-Za-z])[1-9]\d{5}[ -]?(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[ -]?\d{3}[0-9Xx](?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Id();

    [GeneratedRegex(@"(?:身份证|证件|身份)(?:证)?(?:号码|号|的)?(?:是|为|写着|后面|:|,)*\s*(?<v>[1-9](?:[ -]?\d){13,16}[ -]?[0-9Xx])(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex NamedId();

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?:\+?86[ -]?)?(?<v>1[3-9]\d(?:[ -]?\d{4}[ -]?\d{4}|[ -]\d{3}[ -]?\d{5}|\d{8}))(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Mobile();

    [GeneratedRegex("(?<v>[幺一][三四五六七八九3-9](?:[ ,，、]?[零〇幺一二两三四五六七八九]){9})(?![零〇幺一二三四五六七八九十百])", RegexOptions.CultureInvariant)]
    private static partial Regex SpokenMobile();

    [GeneratedRegex(@"(?<![0-9A-Za-z])(?<v>\(?0(?:10|2\d|[3-9]\d{2})\)?[ -]?[2-9]\d{2,3}[ -]?\d{4})(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Landline();

    [GeneratedRegex(@"(?:座机|固话|固定电话|家里电话|家中电话|宅电|电话号码|电话|打给?他?她?家?里?)(?:号码|号)?(?:是|为|:|,)*\s*(?<v>[2-8]\d{2,3}[ -]?\d{4})(?![0-9A-Za-z元块平号户])", RegexOptions.CultureInvariant)]
    private static partial Regex NamedLandline();

    [GeneratedRegex(@"(?<![0-9A-Za-z])[3-9]\d{3}(?:[ -]?\d{4}){2}[ -]?\d{3,4}(?:[ -]?\d{1,3})?(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Card();

    [GeneratedRegex(@"(?:银行卡|储蓄卡|信用卡|社保卡|存折|工资卡|卡号|账号|帐号|账户|打到卡)[^0-9\n。;]{0,8}(?<v>\d(?:[ -]?\d){11,18})(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex NamedCard();

    [GeneratedRegex("(?<v>[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Za-hj-np-z][ ·.-]?(?:[0-9A-HJ-NP-Za-hj-np-z]{6}|[0-9A-HJ-NP-Za-hj-np-z]{5}|[0-9A-HJ-NP-Za-hj-np-z]{4}[学警挂港澳]))(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Plate();

    [GeneratedRegex("(?:工单|编号|单号|订单|受理号|流水号|快递|运单|档案号|合同号|设备号|批号|条码|发票号)[^0-9]{0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Order();
}
