using Simulator.Core.Scenarios;
using static Simulator.Core.Tests.Sessions.LittleCase;

namespace Simulator.Core.Tests.Sessions;

/// <summary>The little case with everything a case can have, and a story that uses it all: for the laws.</summary>
internal static class FullCase
{
    public static Scenario Full { get; } = LittleCase.Little.Change("ping", r => r with { InCrowd = true, CrowdWeight = 3 }) with
    {
        Crowd = new("yard", 6, 50, 75, 55, 30, "有人"),
        Facts =
        [
            new() { Id = "f1", Resident = "sang", Text = "老伴病了，夜里起来忘了关小阀门，瞒着大家。", Trust = 35, Privacy = FactPrivacy.Required, AskedBy = ["secret"], Clue = "…" },
            new() { Id = "f2", Resident = "wang", Text = "十六件活初八前要交。", Trust = 80, AskedBy = ["valve"], Clue = "…" },
        ],
        Stages =
        [
            Stage("s0", ("s1", "flag(shut) and stage_turns >= 2")) with { Hints = ["先关水。", "再听。"], OnEnter = [new FlagEffect("open")], Speakers = ["wang"] },
            Stage("s1", ("s2", "known(f1)"), ("bad", "silent_turns >= 5")) with { MinutesPerTurn = 2, OnEnter = [new MoveEffect("ping", "yard")], Hints = ["上楼。"] },
            Stage("s2", ("good", "did(build_consensus, this_turn) and anger(wang) < 90 for 2 turns")) with { Interval = true, OnEnter = [new MinutesEffect(20)] },
        ],
        Injects =
        [
            Event("e1", "turn >= 2", "wang", safety: true, effects: [Mood("wang", MoodKey.Anger, 6), new CapEffect(79, "推搡")]),
            Event("e2", "in_stage(s1) and turns_since(e1) >= 2", "crowd", effects: [new FlagEffect("rumour"), Mood("crowd", MoodKey.Anxiety, 5)]),
        ],
        Interactions =
        [
            Deed("shut", "did(safety_action, topic:valve, mode:done)", "sang", effects: [new FlagEffect("shut"), new MinutesEffect(3)]),
            Deed("thanks", "did(thank_affirm, this_turn)", once: false, effects: Mood("*", MoodKey.Trust, 2)),
        ],
        Promises = [new("back", When("did(schedule_followup, topic:back, this_turn)"))],
        KeyActions =
        [
            Action("k1", "did(safety_action) within 3 turns since(start) and flag(shut)", partly: "did(safety_action)"),
            Action("k2", "known(f1) and did(reflect_emotion, to:sang)"),
        ],
        RedLines = [new("R05", When("did(threaten, this_turn)"), "…", null)],
        Lines =
        [
            .. LittleCase.Little.Lines,
            Lines("wang", "open:s0", "你来得正好！你看看我这一屋子的水！", "水都漫到门口了你才来！"),
            Lines("wang", "inject:e1", "别碰我的料子，这些全是要交的活！"),
            Lines("wang", "react:threaten", "你还吓唬人？", "来呀，叫人来抓我呀！"),
            Lines("wang", "promise", "{when}？我记着。", "行，我等你。"),
            Lines("sang", "fact:f1:tell", "不瞒你，我老伴脑子不清楚了，那天夜里是她起来动过水。"),
            Lines("sang", "fact:f1:hint", "家里……有点不方便。"),
            Lines("sang", "did:shut", "水总算停了。"),
            Lines("crowd", "idle", "到底管不管啊！", "就是！"),
        ],
        Shared = LittleCase.Little.Shared with { RedLines = [new("R05", "激化", false, 59, false, [], "…")] },
    };

    /// <summary>Turns in which nearly everything happens.</summary>
    public static string[] Story { get; } =
    [
        "您好！[identify_self] [reflect_emotion to:wang]",
        "（关阀）[safety_action mode:done topic:valve act] [thank_affirm to:sang]",
        "[commit_specific to:wang topic:back due:30] [threaten to:wang]",
        "/call police 喂 [refer_resource mode:done]",
        "",
        "[request_cooperation to:sang go:room] [reflect_emotion to:sang] [open_question to:sang topic:secret]",
        "[thank_affirm to:sang] [open_question to:sang topic:secret]",
        "[request_cooperation to:sang go:stairs] [open_question to:wang topic:valve]",
        "/wait",
        "[other]",
        "[act go:yard] [explain_policy to:*] [shirk to:ping]",
        "[schedule_followup topic:back] [act go:stairs]",
        "[build_consensus to:wang,sang]",
    ];
}
