using System.Xml.Linq;
using Simulator.Console.Tests.Processes;
using Simulator.Console.Tests.Schemas;

namespace Simulator.Console.Tests.Contract;

/// <summary><c>growth</c>: of oneself, of a person, of a unit.</summary>
public sealed class GrowthTests
{
    private const string Turns = "您好，我是社区的小李，先听您说。\n您别急，我听着呢。\n您家里哪儿漏水？\n我现在去关总阀。\n";

    [Fact]
    public async Task The_user_of_an_open_store_sees_their_own_sessions_in_words_as_json_and_as_a_picture()
    {
        using var app = new App();
        var ended = (await app.PlayAsync(Turns + "再不听话我叫人把你抓起来！\n")).ShouldExit(0);
        var svg = Path.Combine(app.Folder, "spider.svg");

        var growth = (await app.RunAsync("growth", "--json")).ShouldExit(0).ShouldMatch("growth").Json.ShouldHaveSingleItem();
        growth.GetProperty("dimensions").GetArrayLength().ShouldBe(8);
        growth.GetProperty("next").GetProperty("scenario").GetString().ShouldBe(App.Tiny);
        growth.GetProperty("runs").GetArrayLength().ShouldBe(ended.All("session_ended").Count(e => e.GetProperty("ending").GetString() != "left"));
        (await app.RunAsync("growth", "--svg", svg, "--lines")).ShouldExit(0).Output.ShouldNotBeEmpty();
        XDocument.Load(svg).Root!.Name.LocalName.ShouldBe("svg");
        (await app.RunAsync("growth", "--svg", svg)).ShouldExit(2);
        (await app.RunAsync("growth", "nobody-here")).ShouldExit(2);
    }

    [Fact]
    public async Task A_unit_of_few_people_shows_no_figures()
    {
        using var app = new App();
        (await app.RunAsync("people", "unit", "add", "鲁固社区", "--level", "community")).ShouldExit(0);
        (await app.RunAsync("people", "add", "alice", "--unit", "鲁固社区")).ShouldExit(0);
        (await app.PlayAsync(Turns, "--as", "alice")).ShouldExit(0);

        (await app.RunAsync("growth", "--unit", "鲁固社区", "--json")).ShouldExit(0).ShouldMatch("growth").Json.ShouldHaveSingleItem().GetProperty("figures").GetArrayLength().ShouldBe(0);
        (await app.RunAsync("growth", "alice")).ShouldExit(0);
        (await app.RunAsync("growth", "--unit", "鲁固社区")).ShouldExit(0).Output.ShouldContain("10");
    }
}
