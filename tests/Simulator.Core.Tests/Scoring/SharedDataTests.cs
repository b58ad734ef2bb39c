using System.Globalization;
using Simulator.Core.Evidence;
using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Scoring;
using Simulator.Core.Understanding;
using static Simulator.Core.Tests.Evidence.TinyCase;

namespace Simulator.Core.Tests.Scoring;

public sealed class SharedDataTests
{
    private static readonly Scenario Case = Tiny with
    {
        Shared = Tiny.Shared with { Competencies = SharedYaml.Competencies, RedLines = SharedYaml.RedLines, Topics = SharedYaml.Topics },
    };

    [Fact]
    public void Every_dimension_has_five_levels_with_text_and_conditions() => SharedYaml.Competencies
        .Select(c => (c.Id, Levels: string.Join("", c.Levels.Select(l => l.Conditions.IsEmpty ? 0 : l.Level))))
        .ShouldBe(Enumerable.Range(1, 8).Select(i => ($"C{i}", "12345")));

    [Fact]
    public void Every_condition_names_acts_topics_and_indicators_that_exist()
    {
        var known = JudgedScope.Of(new() { Final = Start, Ending = EndingKind.Fair, ValidTurns = 4 });
        foreach (var reference in Conditions().SelectMany(c => c.References))
        {
            var exists = reference.Kind switch
            {
                ConditionIdKind.Act => !ActGroups.Of(reference.Id).IsEmpty,
                ConditionIdKind.Topic => SharedYaml.Topics.Any(t => t.Id == reference.Id),
                ConditionIdKind.RedLine => SharedYaml.RedLines.Any(r => r.Id == reference.Id),
                ConditionIdKind.Indicator => known.HasIndicator(reference.Id),
                ConditionIdKind.Inject => reference.Id == "start",
                _ => false,
            };
            exists.ShouldBeTrue(reference.Id);
        }
    }

    [Theory]
    [InlineData("R01", true, null)]
    [InlineData("R02", false, 59)]
    [InlineData("R03", false, 69)]
    [InlineData("R04", false, 69)]
    [InlineData("R05", false, 59)]
    [InlineData("R06", true, null)]
    [InlineData("R07", true, null)]
    [InlineData("R08", true, null)]
    [InlineData("R09", false, 79)]
    [InlineData("R10", false, 59)]
    [InlineData("R11", false, 69)]
    [InlineData("R12", true, null)]
    [InlineData("R13", false, 69)]
    [InlineData("R14", true, null)]
    [InlineData("R15", false, null)]
    public void Consequences_are_those_of_the_domain_document(string id, bool veto, int? cap)
    {
        var line = SharedYaml.RedLines.Single(r => r.Id == id);

        (line.Veto, line.Cap, line.VoidsSession).ShouldBe((veto, cap, id == "R15"));
        line.Detectors.ShouldNotBeEmpty();
    }

    [Fact]
    public void Category_weights_add_to_a_hundred()
    {
        foreach (var category in SharedYaml.Items(SharedYaml.Root("categories.yaml")))
        {
            Enumerable.Range(1, 8).Sum(i => int.Parse(SharedYaml.Text(category["weights"], $"C{i}"), CultureInfo.InvariantCulture)).ShouldBe(100);
        }
    }

    [Theory]
    [InlineData("key_action_share", "0.7")]
    [InlineData("late_credit", "0.6")]
    [InlineData("partly_credit", "0.5")]
    [InlineData("red_line_confidence", "700")]
    [InlineData("manipulation_confidence", "850")]
    [InlineData("veto_limit", "59")]
    public void The_numbers_file_says_what_the_defaults_say(string key, string value) =>
        SharedYaml.Text(SharedYaml.Root("scoring.yaml")["numbers"], key).ShouldBe(value);

    // act, topics, mode, what is suspected ("" nothing; a limit of 100 limits nothing and only asks the mentor to look)
    [Theory]
    [InlineData("leak_privacy", null, ClauseMode.Said, "")]
    [InlineData("leak_privacy", "rl_r02_maybe", ClauseMode.Said, "R02:59")]
    [InlineData("leak_privacy", "rl_r02_maybe rl_sensitive", ClauseMode.Said, "R02:veto")]
    [InlineData("protect_privacy", "rl_r02_maybe rl_sensitive", ClauseMode.Said, "")]
    [InlineData("other", "rl_r02", ClauseMode.Said, "R02:100")]
    [InlineData("empty_promise", "rl_r03_maybe", ClauseMode.Said, "R03:69")]
    [InlineData("empty_promise", "rl_r03_maybe rl_official_outcome", ClauseMode.Said, "R03:59")]
    [InlineData("commit_specific", "rl_r03_maybe rl_official_outcome", ClauseMode.Said, "")]
    [InlineData("shirk", "rl_r04_maybe", ClauseMode.Said, "R04:69")]
    [InlineData("shirk", null, ClauseMode.Said, "")]
    [InlineData("threaten", "rl_r05_maybe", ClauseMode.Intended, "R05:59")]
    [InlineData("threaten", "rl_r05_maybe rl_r05", ClauseMode.Void, "")]
    [InlineData("threaten", "rl_r05_maybe rl_r06_maybe", ClauseMode.Said, "R05:59 R06:veto")]
    [InlineData("explain_policy", "rl_r06_maybe", ClauseMode.Said, "")]
    [InlineData("safety_action", "rl_r06", ClauseMode.Done, "R06:100")]
    [InlineData("mock_discriminate", "rl_r07_maybe", ClauseMode.Said, "R07:veto")]
    [InlineData("courtesy_encourage", "rl_r07_maybe", ClauseMode.Said, "")]
    [InlineData("state_boundary", "rl_r08_maybe", ClauseMode.Said, "")]
    [InlineData("other", "rl_r08", ClauseMode.Said, "R08:100")]
    [InlineData("command", "rl_r09_maybe rl_pose", ClauseMode.Said, "R09:59")]
    [InlineData("perfunctory", "rl_r09_maybe", ClauseMode.Said, "R09:79")]
    [InlineData("verify_fact", "rl_r10_maybe", ClauseMode.Said, "")]
    [InlineData("explain_policy", "rl_r10", ClauseMode.Said, "R10:100")]
    [InlineData("command", "rl_r11_maybe", ClauseMode.Said, "R11:69")]
    [InlineData("explain_policy", "rl_r11_maybe", ClauseMode.Said, "")]
    [InlineData("blame_lecture", "rl_r12_maybe", ClauseMode.Said, "R12:veto")]
    [InlineData("protect_privacy", "rl_r12_maybe", ClauseMode.Said, "")]
    [InlineData("take_sides", "rl_r13_maybe", ClauseMode.Said, "R13:69")]
    [InlineData("take_sides", null, ClauseMode.Said, "")]
    [InlineData("perfunctory", "rl_r14_maybe", ClauseMode.Said, "R14:veto")]
    [InlineData("record_written", "rl_r14", ClauseMode.Intended, "R14:100")]
    [InlineData("perfunctory", "rl_r01_maybe", ClauseMode.Said, "R01:veto")]
    [InlineData("meta_manipulation", null, ClauseMode.Said, "R15:")]
    [InlineData("reflect_emotion", null, ClauseMode.Said, "")]
    public void Detectors_limit_only_where_act_and_look_agree(string act, string? topics, ClauseMode mode, string expected)
    {
        var before = Start with { Scenario = Case };
        var entry = Entry(mode, act, "wang", null);
        var after = before.Turn(entry with { Clause = entry.Clause with { Topics = [.. topics?.Split(' ') ?? []] } });

        var found = new RedLineWatch(Case).Suspect(before, new SceneScope(after, before));
        string.Join(' ', found.Select(s => $"{s.RedLine}:{(s.Veto ? "veto" : s.Cap)}")).ShouldBe(expected);
    }

    [Theory]
    [InlineData("我们没有权力扣您的东西")]
    [InlineData("谁都不能断你家的水")]
    [InlineData("平措啦，别砸门")]
    [InlineData("（把总闸拉下来，水阀也关起来）")]
    [InlineData("红包我不能收，您拿回去")]
    [InlineData("（双手接过哈达）谢谢您")]
    [InlineData("不用摆拍，您忙您的")]
    [InlineData("今天不用签字，先说事")]
    [InlineData("这不是走过场，您看完再决定")]
    [InlineData("要封楼这个消息您是听谁说的")]
    [InlineData("不签也行，您可以去法院")]
    [InlineData("投诉是您的权利，不投诉也行")]
    [InlineData("这个我不能瞒着，必须报")]
    [InlineData("这不是家务事")]
    [InlineData("我两边都不站，谁也不向着")]
    [InlineData("我不能替他签，得本人签")]
    [InlineData("表不急，先打120")]
    [InlineData("拿湿毛巾捂住口鼻，低头弯腰")]
    [InlineData("老熟人啦，不用报家门")]
    [InlineData("报了发热就是抽个血，不是把你关起来")]
    [InlineData("这封信纪检收没收着，礼拜二跟你说")]
    [InlineData("（举着喇叭）都往南门走")]
    [InlineData("（把红包轻轻推回去）茶我喝")]
    public void A_decent_turn_that_looks_like_a_crossing_has_no_sign(string text) => SignsOf(text).Where(t => !t.EndsWith("_maybe", StringComparison.Ordinal)).ShouldBeEmpty();

    [Theory]
    [InlineData("r06", "再不交我就把你家的电断了，断你家三天")]
    [InlineData("r06", "锅先扣社区，写了保证书再拿")]
    [InlineData("r08", "这事好办，你意思一下")]
    [InlineData("r09", "来，举着米袋子再笑一下")]
    [InlineData("r09", "您先签个字我好交差")]
    [InlineData("r09", "先拍张照，领导要看")]
    [InlineData("r10", "疾控说了就是鼠疫")]
    [InlineData("r11", "不签字今天谁也别走")]
    [InlineData("r12", "家丑不外扬，别报了")]
    [InlineData("r13", "我跟他家熟，你让让吧")]
    [InlineData("r14", "回访我在办公室补一下就行")]
    [InlineData("r01", "先把表填了再叫 120")]
    [InlineData("r09", "大妈，拿着这袋米，再来一张")]
    [InlineData("r05", "你是不是有病，神经病")]
    [InlineData("r07", "外地来的就是不讲卫生")]
    public void A_crossing_looks_like_one(string sign, string text) => SignsOf(text).ShouldContain($"rl_{sign}_maybe");

    private static IEnumerable<string> SignsOf(string text) =>
        new EmbeddedReader().Read(text, ReadingContext.Empty with { Topics = TopicRecogniser.Compile([.. SharedYaml.Topics.Where(t => t.Sign is not null)]) }).Clauses.SelectMany(c => c.Asides);

    [Fact]
    public void A_silent_trainee_scores_the_lowest()
    {
        var scene = Enumerable.Range(0, 6).Aggregate(Start with { Scenario = Case }, (s, _) => s.Turn(Said("other", "wang")));
        var card = ScoreCardBuilder.Build(new() { Final = scene, Ending = EndingKind.Failed, ValidTurns = 6 });

        card.Total.ShouldBe(20.0m);
        card.Details.ShouldAllBe(d => d.Bars == 1);
    }

    [Fact]
    public void Stuffing_every_act_into_every_turn_stays_below_sixty()
    {
        var all = Acts.All.Where(a => a.Polarity() == ActPolarity.Positive).Select(a => Said(a.Id(), "wang")).ToArray();
        var scene = Enumerable.Range(0, 8).Aggregate(Start with { Scenario = Case }, (s, _) => s.Turn(all));

        ScoreCardBuilder.Build(new() { Final = scene, Ending = EndingKind.Fair, ValidTurns = 8 }).Total!.Value.ShouldBeLessThan(60);
    }

    private static IEnumerable<Condition> Conditions() => SharedYaml.RedLines.SelectMany(r => r.Detectors.Select(d => d.When))
        .Concat(SharedYaml.Competencies.SelectMany(c => c.Levels.SelectMany(l => l.Conditions)))
        .Concat(SharedYaml.Competencies.SelectMany(c => c.Indicators.SelectMany(i => i.Applies is { } a ? [a, i.Value] : new[] { i.Value })));
}
