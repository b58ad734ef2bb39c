namespace Simulator.Core.Understanding.Commitments;

/// <summary>The words times are made of. Hour -1: none is meant; days -1: no day can be counted.</summary>
internal static class TimeWords
{
    /// <summary>Characters a time can begin with, numerals aside.</summary>
    public const string Openers = "大明后今当天下晌中午晚睡昨前去刚方那早待等一稍回改过月年节凌清上傍夜周礼星这本每半几";

    public static readonly string[] Tails = ["之前", "以前", "前", "左右"];

    public static readonly string[] LengthTails = ["之内", "以内", "内", "里", "后", "之后", "以后", "左右", "就"];

    public static readonly (string Word, int Minutes)[] Units =
    [("分钟", 1), ("刻钟", 15), ("小时", 60), ("钟头", 60), ("天", 1440), ("日内", 1440), ("礼拜", 7 * 1440), ("星期", 7 * 1440), ("周", 7 * 1440), ("月", 30 * 1440), ("分", 1), ("秒", 0)];

    public static readonly (string Word, TimeKind Kind, int Days, int Hour)[] Days =
    [
        ("大后天", TimeKind.Ahead, 3, -1), ("明天一早", TimeKind.Ahead, 1, 8), ("明儿一早", TimeKind.Ahead, 1, 8), ("明早", TimeKind.Ahead, 1, 8), ("明晚", TimeKind.Ahead, 1, 20),
        ("明天", TimeKind.Ahead, 1, -1), ("明日", TimeKind.Ahead, 1, -1), ("明儿", TimeKind.Ahead, 1, -1), ("后天", TimeKind.Ahead, 2, -1), ("后日", TimeKind.Ahead, 2, -1),
        ("今天", TimeKind.Ahead, 0, -1), ("今日", TimeKind.Ahead, 0, -1), ("今儿", TimeKind.Ahead, 0, -1), ("今晚", TimeKind.Ahead, 0, 20), ("今夜", TimeKind.Ahead, 0, 22), ("当天", TimeKind.Ahead, 0, -1),
        ("天黑前", TimeKind.Ahead, 0, 19), ("天黑以前", TimeKind.Ahead, 0, 19), ("天黑之前", TimeKind.Ahead, 0, 19), ("下班前", TimeKind.Ahead, 0, 18), ("下班之前", TimeKind.Ahead, 0, 18), ("下班以前", TimeKind.Ahead, 0, 18), ("晌午前", TimeKind.Ahead, 0, 12), ("中午前", TimeKind.Ahead, 0, 12), ("中午之前", TimeKind.Ahead, 0, 12), ("午饭前", TimeKind.Ahead, 0, 12), ("晚饭前", TimeKind.Ahead, 0, 18), ("睡觉前", TimeKind.Ahead, 0, 22),
        ("昨天", TimeKind.Past, 0, -1), ("昨晚", TimeKind.Past, 0, -1), ("昨儿", TimeKind.Past, 0, -1), ("前天", TimeKind.Past, 0, -1), ("前晚", TimeKind.Past, 0, -1), ("去年", TimeKind.Past, 0, -1), ("刚才", TimeKind.Past, 0, -1), ("刚刚", TimeKind.Past, 0, -1), ("方才", TimeKind.Past, 0, -1), ("那天", TimeKind.Past, 0, -1), ("当时", TimeKind.Past, 0, -1), ("早上", TimeKind.Vague, 0, -1),
        ("待会", TimeKind.Vague, 0, -1), ("等会", TimeKind.Vague, 0, -1), ("一会儿", TimeKind.Vague, 0, -1), ("稍后", TimeKind.Vague, 0, -1), ("回头", TimeKind.Vague, 0, -1), ("改天", TimeKind.Vague, 0, -1), ("过几天", TimeKind.Vague, 0, -1), ("过两天", TimeKind.Vague, 0, -1), ("过阵子", TimeKind.Vague, 0, -1), ("月底", TimeKind.Ahead, -1, -1), ("年底", TimeKind.Ahead, -1, -1), ("年前", TimeKind.Vague, -1, -1), ("节前", TimeKind.Ahead, -1, -1),
    ];

    public static readonly (string Word, int From, int To)[] PartsOfDay =
    [
        ("凌晨", 0, 6), ("清早", 5, 9), ("大清早", 5, 9), ("早晨", 5, 11), ("早上", 5, 11), ("一早", 5, 10), ("上午", 6, 12), ("中午", 11, 14), ("晌午", 11, 14), ("下午", 12, 18), ("午后", 12, 18), ("傍晚", 17, 20), ("晚上", 17, 24), ("夜里", 19, 30), ("晚", 17, 24), ("早", 5, 11), ("夜", 19, 30),
    ];
}
