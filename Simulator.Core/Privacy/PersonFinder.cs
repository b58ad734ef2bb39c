using System.Text.RegularExpressions;

namespace Simulator.Core.Privacy;

/// <summary>Names of people: by surname with a title, by what stands before them, and Tibetan names by their parts. Works on half-width text.</summary>
internal static partial class PersonFinder
{
    // Frequent surnames that mean little else; then those that are also ordinary words and need a firmer hold.
    private const string Sure = "(?:欧阳|上官|司马|诸葛|皇甫|尉迟|公孙|慕容|令狐|司徒|端木|东方(?=[\\u4e00-\\u9fa5](?:女士|先生|阿姨))|[王李张夏刘陈杨赵吴周徐孙朱郭林罗梁宋郑韩唐冯董萧程曹袁邓傅沈曾彭吕苏卢蒋蔡贾丁魏薛阎潘杜戴姜崔谭邹熊郝邱秦侯孟龙汤尹黎武贺赖龚庞樊殷翟颜倪俞葛岳齐耿芦焦柳柴詹裴莫辛缪裘骆闵席靳鲍霍翁荀舒屈祁卞邢毛顾钱仇])";
    private const string Other = "[黄何高马胡谢许叶肖范钟于余石金史易田姚汪任廖方文康白江常温安洪牛古陶段路向沙米梅管关严万钱雷牟尚申边包宁左华纪冉解简池鲁季单盛党宫阳原卫明时成祝项路应连]";
    private const string Given = @"[\u4e00-\u9fa5-[的了是在和与跟对把被说来去有没不这那我你他她它们个很都也就要会能给等到从让叫请问找及或但而且又还再想做家里上下中前后老多少几两一人]]";
    private const int LongestName = 4;
    private const int TwoGiven = 3;
    private const string Before = "我叫|名叫|名字叫|叫做|叫|姓名|名字是|本名|户主|业主|住户|申请人|当事人|患者|病人|联系人|家属|报案人|报警人|投诉人|来电人|来访人|证人|群众|居民|老人|村民|商户|店主|租客|房东|房主|邻居|户内|社工|网格员|调解员|民警|干部|医生|护士|书记|主任|保安|保洁|志愿者|队长|家长|班主任|其妻|其夫|其子|其女|其父|其母|其兄|其弟|其姐|其妹|妻子|丈夫|爱人|老婆|老公|媳妇|老伴|儿子|女儿|母亲|父亲|爸爸|妈妈|爸|妈|儿媳|女婿|孙子|孙女|外孙|外孙女|哥哥|姐姐|弟弟|妹妹|外甥|侄子|侄女|签名|签字人|经办人|负责人|监护人|本人|学生|司机|车主|我是|收款人|[楼室号户家单元层]的";
    private const string Usual = "[建国华明丽芳伟敏静强磊军洋勇艳杰娟涛超秀霞平刚桂兰英玉梅红春燕玲琴云凤花香莲荣珍萍雪琳婷倩莉娜颖洁慧雅欣怡佳嘉宇轩浩然博文俊豪子涵梓晨晓小志永德福贵财发祥瑞庆喜生长寿康健安宁和顺利胜成功达光辉亮东南北海江波峰山岩松柏林森树根立新才学勤俭忠孝仁义礼智信诚实正良善美好兴旺盛昌隆金银宝珠翠珑瑛琪瑶璐璇婉婕妍媛嫣彤彩虹霜露雷雨阳晴冬夏秋月星辰启元鸣鹏飞翔龙虎凯旋斌武威振声宏大伦景诗书画琦绍先祖宗传继承业家有思念恩惠泽民治政清廉洪水火土木一二三四尔可心意如愿乐天笑语梦婵娇娥姣仙桃杏菊芬芝蓉薇蕾苗苹茹荷莎菲某]";
    private const string LongTitle = "女士|先生|小姐|阿姨|大妈|大娘|大婶|大嫂|大姐|大哥|大爷|大叔|大伯|叔叔|伯伯|婶婶|爷爷|奶奶|婆婆|老师|师傅|医生|大夫|护士|主任|书记|经理|老板|所长|队长|院长|校长|律师|警官|民警|同学|同志|站长|科长|处长|局长|教授|老人|老太太|老爷子|老太|老汉|大人|嫂子|老伯|网格员|社工|楼长|调解员|妈妈|爸爸|老两口|夫妇|夫妻|两口子|父子|母女|母子|父女|姐妹|兄弟|某某|某";
    private const string ShortTitle = "姐|哥|叔|婶|姨|嫂|爷|奶|婆|伯|总|工|妈|爸|啦|氏";
    private const string After = @"(?=[\s,.;:!?。、，；：！？""”』」)（(\]】〕/]|$|的|说|和|与|跟|在|住|今年|于|因|身|患|反映|报|表示|打|来|找|到|赶|跑|走|进|出|去|称|向|被|把|要|有|是|家|独|现|系|曾|已|每|也|就|没|不|从|给|对|带|拿|坐|站|哭|骂|突然|情绪|又|两|[一二三四五六七八九十0-9]|前|昨|去年|早|晚|想|觉得|觉|认为|同意|签|等|及|名下|名字|拒绝|抱|扶|拉|推)";
    private const string Tibetan = "(?:扎西(?!德勒)|卓玛|次仁|央金|平措|桑珠|拉姆|旺堆|多吉|顿珠|丹增|曲珍|强巴|洛桑|巴桑|普布|米玛|拉巴|仓决|仓姆|央宗|次旦|次央|旺姆|旺久|索朗|索南|嘎玛|贡觉|贡布|阿旺|达瓦|尼玛|边巴|罗布(?!泊)|德吉|白玛|格桑|罗桑|江村|晋美|群培|确吉|加措|坚赞|旦增|旦巴|曲扎|曲吉|吉美|朗杰|欧珠|益西|玉珍|才让|卓嘎|措姆|白姆)";

    public static IEnumerable<FoundData> Find(string text)
    {
        var found = Matches(text).Where(f => !Words().IsMatch(text[f.Start..Math.Min(text.Length, f.End + 2)])).ToList();

        // A full name, once known, is one everywhere; so is its beginning when that comes back without the last character, which was the next word then.
        var full = found.Where(f => f.Length > 1).Select(f => text.Substring(f.Start, f.Length)).Where(n => n.Length <= LongestName).Distinct(StringComparer.Ordinal).ToList();
        var names = full.Concat(full.Where(n => n.Length == TwoGiven).Select(n => n[..^1]).Where(n => Everywhere(text, n).Count() > full.Where(f => f.StartsWith(n, StringComparison.Ordinal)).Sum(f => Everywhere(text, f).Count())));
        return found.Concat(names.SelectMany(n => Everywhere(text, n)));
    }

    private static IEnumerable<FoundData> Matches(string text) =>
        new[] { Titled(), ShortTitled(), Familiar(), Called(), Described(), Bare(), SurnameTold(), TibetanName() }
            .SelectMany(p => p.Matches(text))
            .Select(m => new FoundData(PersonalDataKind.Name, m.Groups["v"].Index, m.Groups["v"].Length));

    private static IEnumerable<FoundData> Everywhere(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            yield return new(PersonalDataKind.Name, at, name.Length);
        }
    }

    [GeneratedRegex("(?<v>" + Sure + Given + "{0,2})(?:" + LongTitle + @")|(?<![\u4e00-\u9fa5])(?<v>" + Other + Usual + "{0,2})(?:" + LongTitle + @")|(?<=[的是找叫请跟和对把被让给问与])(?<v>" + Other + Usual + "{0,2})(?:" + LongTitle + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    [GeneratedRegex(@"(?<v>" + Sure + ")(?:" + ShortTitle + @")(?![姐哥叔婶姨嫂爷奶婆伯妈爸作人程业厂地会资具]|[\u4e00-\u9fa5]*的工)|(?<![\u4e00-\u9fa5])(?<v>" + Other + ")(?:姐|哥|叔|婶|姨|嫂|爷|奶|婆|伯)(?![姐哥叔婶姨嫂爷奶婆伯妈])", RegexOptions.CultureInvariant)]
    private static partial Regex ShortTitled();

    [GeneratedRegex("(?<=(?<![\\u4e00-\\u9fa5])[老小阿]|(?<=[的是找叫请跟和对把被让给问与说到听])[老小])(?<v>" + Sure + @")(?![\u4e00-\u9fa5]?[区店街路院镇村])|(?<=(?<![\u4e00-\u9fa5])老)(?<v>" + Other + ")(?=[说家的,。也在来去是又不把和还])", RegexOptions.CultureInvariant)]
    private static partial Regex Familiar();

    [GeneratedRegex("(?:" + Before + ")(?:是|为|叫|[: ])*(?:(?<v>(?:" + Sure + "|" + Other + ")(?:" + Usual + "{2}|某))|(?<v>(?:" + Sure + "|" + Other + ")" + Given + "{1,2}?)" + After + ")", RegexOptions.CultureInvariant)]
    private static partial Regex Called();

    [GeneratedRegex(@"(?<![\u4e00-\u9fa5])(?<v>(?:" + Sure + "|" + Other + ")" + Given + @"{1,2})(?=[(,、 ]+(?:男|女|[0-9]{1,3}岁|汉族|藏族|回族|身份证|电话|手机|联系电话|住|[0-9]{11}))", RegexOptions.CultureInvariant)]
    private static partial Regex Described();

    // A frequent surname with two usual given names is one wherever it stands.
    [GeneratedRegex("(?<![师工过流森树园桥房横荒紧一主几两三四五六七八九十行羊羽照光回价赔交花水沙爱穿伸])(?<v>" + Sure + "(?:" + Usual + "{2}|某某?))(?![路街村县市省区乡镇])", RegexOptions.CultureInvariant)]
    private static partial Regex Bare();

    [GeneratedRegex("姓(?<v>" + Sure + "|" + Other + ")(?=[\\s,.;:!?。、，；：！？的和与是也叫名]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SurnameTold();

    [GeneratedRegex("(?<v>" + Tibetan + "{1,2})(?!花|苑|路|街|小区|村|林卡|社区|大道|广场|酒店|宾馆|药业|梅朵花)", RegexOptions.CultureInvariant)]
    private static partial Regex TibetanName();

    // Words that only look like a surname and a name.
    [GeneratedRegex("^(?:谢谢|任何|何时|何况|何必|方便|高兴|高龄|常来|常常|白天|白事|黄昏|石头|金属|马上|马路|万一|于是|关于|向来|成年|成人|安全|安排|安静|平时|连续|时候|单身|单位|单元|单独|江边|温和|文明|文化|明天|明年|明白|路边|路过|路上|田地|严重|严肃|余下|许多|许可|管理|项目|党员|易怒|包括|祝福|应该|应急|容易|简单|解决|解释|原来|原因|季节|宁可|康复|古老|周围|周边|周末|周[一二三四五六日]|王牌|张口|张罗|张贴|程序|程度|林业|曾经|陈述|陈年|孙子|孙女|龙头|钱[的包财款]|毛病|毛巾|顾客|顾虑|武警|秦腔|汤药|柴火|齐心|焦急|焦虑|莫名|莫非|辛苦|席位|苏醒|戴上|葛根|杨树|柳树|丁香|梁上|唐突|蒋[^\\u4e00-\\u9fa5]|邓[^\\u4e00-\\u9fa5])", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
