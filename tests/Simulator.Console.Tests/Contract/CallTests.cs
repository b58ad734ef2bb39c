using System.Collections.Immutable;
using Simulator.Console.Tests.Processes;
using Simulator.Console.Tests.Schemas;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions;
using Simulator.Core.Sessions.Running;
using Simulator.Core.Sessions.Turns;
using Simulator.Core.Understanding;
using Simulator.Scenarios;

namespace Simulator.Console.Tests.Contract;

/// <summary><c>/call</c> in the cases of the product and in the tiny one: whoever <c>/help</c> lists can be called, a wrong name costs nothing.</summary>
public sealed class CallTests
{
    private static readonly EmbeddedReader Reader = new();

    private static readonly ImmutableSortedDictionary<string, Scenario> Cases = new[] { "burst-pipe", "cold-radiators", "wool-fever" }
        .ToImmutableSortedDictionary(id => id, id => ScenarioLoader.Load(ScenarioBundle.ReadFolder(Repository.Of("scenarios"), id)!).Scenario!, StringComparer.Ordinal);

    public static TheoryData<string, string, string> Listed()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (id, scenario) in Cases)
        {
            foreach (var contact in scenario.Contacts)
            {
                data.Add(id, contact.Name, contact.Id);
            }
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Listed))]
    public void Contact_is_reached_by_the_name_that_help_lists(string id, string name, string contact)
    {
        foreach (var tail in new[] { "", " 喂，我是社区的。", "，我是社区的。", "：我是社区的。", "。我是社区的。" })
        {
            Called(id, $"/call {name}{tail}").ShouldBe(contact, name + tail);
        }

        Called(id, "/call" + name).ShouldBe(contact);
        Dialling.WrongNumber("/call " + name, Cases[id]).ShouldBeNull();
    }

    [Theory]
    [InlineData("burst-pipe", "急救调", "ambulance")]
    [InlineData("burst-pipe", "供水", "water")]
    [InlineData("burst-pipe", "司法", "mediator")]
    [InlineData("cold-radiators", "街道值", "street_office")]
    [InlineData("wool-fever", "同事小", "xiaoli")]
    public void Beginning_that_fits_one_contact_reaches_it(string id, string name, string contact) => Called(id, "/call " + name).ShouldBe(contact);

    [Theory]
    [InlineData("burst-pipe", "社区")]
    [InlineData("cold-radiators", "供")]
    [InlineData("burst-pipe", "市长热线")]
    [InlineData("burst-pipe", "桑珠")]
    [InlineData("burst-pipe", "")]
    public void Name_that_fits_nobody_or_several_is_a_wrong_number(string id, string name) =>
        Dialling.WrongNumber($"/call {name} 喂", Cases[id]).ShouldBe(name.Length == 0 ? "喂" : name);

    [Fact]
    public void Resident_who_is_dialled_is_known_by_the_display_name_and_by_an_alias()
    {
        Dialling.Meant("王丽华", Cases["burst-pipe"])!.Id.ShouldBe("wang");
        Dialling.Meant("王姐", Cases["burst-pipe"])!.Id.ShouldBe("wang");
        Dialling.Meant("市长", Cases["burst-pipe"]).ShouldBeNull();
    }

    [Theory]
    [InlineData("您好")]
    [InlineData("")]
    [InlineData("/wait")]
    [InlineData("/do 打电话")]
    public void Turn_that_is_no_call_dials_nobody(string text) => Dialling.WrongNumber(text, Cases["burst-pipe"]).ShouldBeNull();

    [Fact]
    public async Task Wrong_number_is_refused_with_who_can_be_called_and_the_next_line_read()
    {
        using var app = new App();
        var run = (await app.PlayAsync("您好，王姐。\n/call 市长热线 喂\n您别急。\n")).ShouldExit(0).ShouldMatch("play");
        var refused = run.First("turn_refused");
        refused.GetProperty("reason").GetString().ShouldBe("no_such_contact");
        refused.GetProperty("turn").GetInt32().ShouldBe(1);
        run.All("trainee_spoke").Select(l => l.GetProperty("text").GetString()).ShouldBe(["您好，王姐。", "您别急。"]);
        run.Error.ShouldContain("市长热线");
        run.Error.ShouldContain("派出所值班");
    }

    private static string? Called(string id, string text)
    {
        var scenario = Cases[id];
        var rehearsal = Rehearsal.Start(TurnEngine.For(scenario), scenario, Reader, 7);
        rehearsal.Take(text);
        return rehearsal.State.Scene.Called.Keys.SingleOrDefault();
    }
}
