using System.Text;
using Simulator.Scenarios.Scaffolds;

namespace Simulator.Scenarios.Tests.Diagnostics;

/// <summary>The case the pages' examples are cut from: what <c>simulator new</c> writes, without its comments, beside the shared data of the house.</summary>
internal static class PageCase
{
    public const string Id = "shifan";

    private const string Players = """
        author: page
        people:
          - id: daye
            call: [罗大爷]
        moves:
          - id: hear
            key: k1
            when: level(daye) <= 1
            expert: [您心里不好受我看得出来。, 难为您啦攒了这些年。, 这一夜够您受的。]
            competent: [您消消气嘛。, 慢慢讲不急。, 我听您讲哈。]
            weak: [哎呀算了吧。, 都少讲一句嘛。, 行了行了就这样。]
          - id: clear
            key: k2
            after: [hear]
            when: turn >= 1
            expert: [咱俩一人抬一头靠里码。, 先给上下楼的留条道咯。, 这堆物件往里归一归。]
            good: [箱箱儿咱靠墙码起来嘛]
            competent: [来搭个手嘛。, 快些搬一哈。, 东西靠边码好哈。]
            weak: [你快点搬走。, 堵起好看嗦。, 赶紧弄开。]
          - id: why
            key: k3
            when: turn >= 1
            expert: [这些年您咋想起存它们的？, 卖了钱都贴补到哪头去了？, 屋里头是不是有啥过不去？]
            competent: [存它做啥子用？, 为啥子舍不得丢？, 存了好久了哦？]
            weak: [存这些有啥意思。, 捡破烂嘛。, 莫名其妙。]
          - id: note
            key: k4 # 记在谁家、几点
            when: turn >= 1
            expert: [我写个条子下礼拜一早上九点来瞧。, 礼拜一我上门，带收旧货的一路来。, 说定的我记上，您过个目。]
            competent: [我记到了哈。, 改天再来瞧瞧。, 就这么说定咯。]
            weak: [回头再讲。, 再说吧您。, 有空来耍。]

        """;

    private static readonly string[] Lines = ["any.yaml", "contact.yaml"];

    private static readonly Lazy<Dictionary<string, string>> Shared = new(() => ScenarioBundle
        .ReadFolder(ScenarioRoot.Find(null, null, AppContext.BaseDirectory)!.Path, "burst-pipe")!.Files
        .Where(file => file.Key.StartsWith("_shared/", StringComparison.Ordinal) && (!file.Key.Contains("/lines/", StringComparison.Ordinal) || Lines.Any(file.Key.EndsWith)))
        .ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Span)));

    public static Dictionary<string, string> Texts(string? family)
    {
        var texts = new Dictionary<string, string>(Shared.Value);
        foreach (var (path, text) in CaseScaffold.Create(Id, family ?? "neighbour_dispute"))
        {
            texts[$"{Id}/{path}"] = string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith('#')));
        }

        texts[$"{Id}/players.yaml"] = Players;
        return texts;
    }

    public static string Path(string file) => file.StartsWith("_shared/", StringComparison.Ordinal) ? file : $"{Id}/{file}";
}
