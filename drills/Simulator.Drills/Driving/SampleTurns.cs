namespace Simulator.Drills.Driving;

/// <summary>Words a trainee might say, so that turns move moods, facts and stages.</summary>
internal static class SampleTurns
{
    private static readonly string[] Lines =
    [
        "您好，我是社区值班的社工小李",
        "您慢慢说，现在最担心的是什么",
        "这事搁谁身上都着急，我听明白了",
        "我复述一遍您听听对不对",
        "明天上午九点我陪您去办，今晚给您发消息",
        "都往后退一步，台阶滑，别摔着",
        "这个我现在定不了，要问了才能答您",
        "您这样喊也没有用",
        "谢谢您愿意告诉我",
        "水先关上，再一家一家说",
    ];

    /// <summary>Words for a key: they hold the key, so that each can be found again.</summary>
    public static string For(string session, int number) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Lines[number % Lines.Length]}，{session}第{number}句");
}
