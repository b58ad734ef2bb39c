using System.Text.RegularExpressions;

namespace Simulator.Core.Privacy;

/// <summary>Addresses down to a house or flat; a building, a street or an office alone is none. Works on half-width text.</summary>
internal static partial class AddressFinder
{
    private const string Number = "(?:[0-9]{1,4}|[零〇一二三四五六七八九十百两]{1,5})";
    private const string Building = "(?:" + Number + "(?:号楼|号院|栋|幢|座|排|号(?=" + Number + "))|[A-Za-z]座)";
    private const string Flat = "(?:[0-9]{3,4}(?:室|号房|号|房|户)?(?![0-9元块人米斤度天年次件平份个只伏块分吨箱平])|" + Number + "(?:室|号房|户|号(?![楼线院]))|(?:" + Number + "[层楼])?[东西中左右南北](?:户|边户|手边?|头那家)|[零〇一二三四五六七八九]{3,4}(?:室|号|房|户)?)";
    private const string Area = @"[\u4e00-\u9fa5]{2,8}?(?:路|街道|街|大道|巷|胡同|弄|里|村|庄|苑|小区|花园|新村|家园|公寓|院|城|府|坊|社区|[东西南北中]区)";

    private static readonly string[] Leads =
        ["住在", "家住", "住址", "住的是", "搬到", "搬去", "送到", "寄到", "位于", "地址", "门牌", "租在", "租了", "回到", "赶到", "来到", "是在", "就在", "住", "在", "到", "去", "从", "于", "是", "的", "了", "往", "给", "跟", "和", "找", "敲", "把", "为", "叫", "她", "他", "我"];

    public static IEnumerable<FoundData> Find(string text)
    {
        foreach (var m in Whole().Matches(text).Concat(Street().Matches(text)).Concat(Village().Matches(text)).Concat(Dashed().Matches(text)).Concat(Room().Matches(text)).Concat(Unit().Matches(text)))
        {
            var value = m.Groups["v"];
            var skip = Lead(value.Value, m.Groups["area"].Length);
            if (!IsOffice(text, value.Index + value.Length))
            {
                yield return new(PersonalDataKind.Address, value.Index + skip, value.Length - skip);
            }
        }
    }

    // The words before a street belong to the sentence, not to the address.
    private static int Lead(string value, int area)
    {
        var skip = 0;
        foreach (var lead in Leads)
        {
            var at = value.AsSpan(0, area).LastIndexOf(lead, StringComparison.Ordinal);
            if (at >= 0 && at + lead.Length <= area - 2)
            {
                skip = Math.Max(skip, at + lead.Length);
            }
        }

        return skip;
    }

    // Where an office is, everybody may know.
    private static bool IsOffice(string text, int end) => Office().IsMatch(text[end..Math.Min(text.Length, end + 12)]);

    [GeneratedRegex("(?<v>(?<area>(?:" + Area + "){0,3})(?:" + Number + "号)?(?:" + Building + @")[ ,-]?(?:" + Number + "单元)?[ ,-]?(?:" + Number + "[层楼])?[ ,-]?" + Flat + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex("(?<v>(?<area>(?:" + Area + "){0,2})" + Number + "单元[ ,-]?(?:" + Number + "[层楼])?[ ,-]?" + Flat + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"(?<v>(?<area>[\u4e00-\u9fa5]{2,10}(?:路|街|大道|巷|胡同|弄))" + Number + "(?:弄" + Number + ")?号(?:附" + Number + "号)?(?!线|公交|地铁|开始|以前|之前|之后|前)(?:院?(?:" + Building + ")?[ -]?(?:" + Number + "单元)?[ -]?(?:" + Flat + ")?)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Street();

    [GeneratedRegex(@"(?<v>(?<area>[\u4e00-\u9fa5]{2,8}(?:村|庄|屯|寨|嘎查))(?:" + Number + "[组队社])?" + Number + "号(?!楼|线))", RegexOptions.CultureInvariant)]
    private static partial Regex Village();

    [GeneratedRegex(@"(?<![0-9A-Za-z年-])(?<v>[1-9][0-9]?[-–—][1-9][-–—][0-9]{3,4})(?![0-9-])", RegexOptions.CultureInvariant)]
    private static partial Regex Dashed();

    [GeneratedRegex(@"(?<![0-9A-Za-z.])(?<v>(?:[0-9]{3,4}|[零〇一二三四五六七八九]{3,4})室)|(?:住|住在|住的是|家在|门牌号?|搬到|隔壁|对门|楼上|楼下|敲了?)(?:[是:的]{0,1})(?<v>[0-9]{3,4})(?=[的那家,。;、 住户号室房)]|$|女|男)|(?<![0-9A-Za-z.])(?<v>[1-9][0-9]{0,1}0[1-9])(?=(?:的|那)?(?:住户|户主|业主|租客|女主人|男主人|那家|那户|家里|家的|邻居|大爷|大妈|老人|阿姨|老两口|小两口|小夫妻|姑娘))", RegexOptions.CultureInvariant)]
    private static partial Regex Room();

    [GeneratedRegex("^(?:的|是|就是|,|那个|那里的)?(?:社区|派出所|卫生|服务中心|司法所|窗口|医院|法院|银行|超市|街道办|办事处|便民|党群|活动|民政|图书|居委|政务|法律|救助|学校|小学|幼儿园)", RegexOptions.CultureInvariant)]
    private static partial Regex Office();
}
