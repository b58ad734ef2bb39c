using System.Globalization;
using Simulator.Scenarios.Players;

namespace Simulator.Scenarios.Tests.Players;

/// <summary><c>players.yaml</c>: what is wrong with it, and where.</summary>
public sealed class PlayersFileTests
{
    private const string Good = """
        author: t1
        people:
          - {id: wang, call: [王姐], calm: [您急坏了吧。]}
        moves:
          - id: valve
            key: k1
            when: in_stage(s0)
            until: flag(valve_closed)
            to: wang
            expert: [我来拧紧它。, 这就去弄水。, 水先止住。]
            competent: [把水弄停。, 停水吧。, 先弄水。]
            weak: [水怎么还流。, 谁管管水。, 物业呢。]
          - id: hear
            key: k2
            when: stage_turns >= 1
            after: [valve]
            expert: [您心里不好受。, 难为您了。, 这一夜够受的。]
            competent: [您别急。, 您辛苦。, 您累了。]
            weak: [别哭了。, 行了行了。, 算了吧。]
        harmful:
          - {when: always, say: [闭嘴。]}
        stuffer: [关阀共情闭环。]
        """;

    [Fact]
    public void Good_file_is_read_and_has_nothing_to_repair()
    {
        var result = Load(Good);

        result.Diagnostics.Where(d => d.File == "tiny/players.yaml").ShouldBeEmpty();
        result.Players!.Moves.Select(m => m.Id).ShouldBe(["valve", "hear"]);
        result.Players.Moves[0].Tries.ShouldBe(3);
        result.Players.Moves[1].Words[PlayerSkill.Weak].Length.ShouldBe(3);
    }

    [Theory]
    [InlineData("SIM0400", "key: k2", "key: k9")]
    [InlineData("SIM0402", "after: [valve]", "after: [valves]")]
    [InlineData("SIM0403", "when: stage_turns >= 1", "when: trust(wang) >= 40")]
    [InlineData("SIM0403", "when: stage_turns >= 1", "when: did(reflect_emotion)")]
    [InlineData("SIM0404", "weak: [别哭了。, 行了行了。, 算了吧。]", "weak: [别哭了。]")]
    [InlineData("SIM0405", "key: k2", "to: wang")]
    [InlineData("SIM0406", "您别急。", "您累了。")]
    [InlineData("SIM0409", "先弄水。", "我去把总阀门拧上！")]
    [InlineData("SIM0034", "weak: [别哭了。", "weka: [别哭了。")]
    [InlineData("SIM0034", "    weak: [水怎么", "    waek: [水怎么")]
    public void Mistake_has_a_code(string code, string old, string now)
    {
        var result = Load(Good.Replace(old, now, StringComparison.Ordinal));

        result.Diagnostics.Where(d => d.File == "tiny/players.yaml").Select(d => d.Code).ShouldContain(code, string.Join('\n', result.Diagnostics.Select(d => d.Message(CultureInfo.InvariantCulture))));
        result.Scenario.ShouldNotBeNull("a mistake in the players does not keep anybody from playing");
    }

    [Fact]
    public void Wording_too_long_for_one_breath_is_a_mistake() =>
        Load(Good.Replace("这就去弄水。", new string('水', 201), StringComparison.Ordinal)).Diagnostics.Select(d => d.Code).ShouldContain("SIM0407");

    [Theory]
    [InlineData("SIM0401", "skills:\n  - {id: exprt}\nphrases:\n  - {act: other, voice: old, say: [啊。]}\n")]
    [InlineData("SIM0408", "skills:\n  - {id: expert}\nphrases:\n  - {act: other, voice: old, say: [啊。]}\n")]
    public void Mistake_in_the_shared_file_has_a_code(string code, string shared)
    {
        var texts = TinyCase.Texts();
        texts["tiny/players.yaml"] = Good;
        texts["_shared/players.yaml"] = shared;

        ScenarioLoader.Load(TinyCase.Of(texts)).Diagnostics.Select(d => d.Code).ShouldContain(code);
    }

    [Fact]
    public void Players_do_not_change_what_a_session_is_played_from()
    {
        var texts = TinyCase.Texts();
        texts["tiny/players.yaml"] = Good;

        TinyCase.Of(texts).Hash.ShouldBe(TinyCase.Bundle().Hash);
    }

    private static ScenarioResult Load(string players)
    {
        var texts = TinyCase.Texts();
        texts["tiny/players.yaml"] = players;
        return ScenarioLoader.Load(TinyCase.Of(texts));
    }
}
