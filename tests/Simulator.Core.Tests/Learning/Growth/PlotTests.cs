using System.Collections.Immutable;
using System.Xml.Linq;
using Simulator.Core.Learning.Growth;
using Simulator.Core.Learning.Growth.Plots;
using Simulator.Core.Scoring;

namespace Simulator.Core.Tests.Learning.Growth;

public sealed class PlotTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly PlotWords Words = new(
        "成长雷达图",
        "八个维度的加权等级",
        "暂定",
        "未评",
        "zh-CN",
        Person.Weights.Keys.ToImmutableSortedDictionary(k => k, _ => "倾听与<降温>\u001b[31m", StringComparer.Ordinal));

    [Fact]
    public void Spider_is_one_picture_with_words_for_who_cannot_see_it()
    {
        var growth = Person.Growth(Person.Six(75));

        var root = XDocument.Parse(SpiderPlot.ToSvg(SpiderPlot.ArmsOf(growth, GrowthRules.Default), Words)).Root!;

        root.Attribute("role")!.Value.ShouldBe("img");
        root.Element(Svg + "title")!.Value.ShouldBe("成长雷达图");
        root.Element(Svg + "desc")!.Value.ShouldBe("八个维度的加权等级");
        root.Elements(Svg + "circle").Count().ShouldBe(8);
        root.Elements(Svg + "text").ShouldContain(t => t.Value.StartsWith("C3 倾听与<降温>", StringComparison.Ordinal));
        root.ToString().ShouldNotContain("\u001b");
        root.ToString().ShouldNotContain("href");
    }

    [Fact]
    public void Provisional_levels_are_hollow_and_dashed_and_missing_ones_have_no_mark()
    {
        var session = Person.Session(0, "a", 60) with { Status = ScoreStatus.Provisional };
        var growth = Person.Growth([session with { Levels = session.Levels.SetItem("C2", null) }]);

        var root = XDocument.Parse(SpiderPlot.ToSvg(SpiderPlot.ArmsOf(growth, GrowthRules.Default), Words)).Root!;

        root.Elements(Svg + "circle").Count().ShouldBe(7 + 1);
        root.Elements(Svg + "circle").ShouldAllBe(c => c.Attribute("fill")!.Value == "#fff");
        root.Elements(Svg + "polygon").Count(p => p.Attribute("stroke-dasharray") is not null).ShouldBe(1);
        root.Elements(Svg + "text").ShouldContain(t => t.Value == "未评");
    }

    [Fact]
    public void Line_plot_has_a_panel_a_dimension_and_marks_in_order_of_time()
    {
        var growth = Person.Growth(Person.Six(75));

        var root = XDocument.Parse(LinePlot.ToSvg(growth.Dimensions, Words)).Root!;

        root.Elements(Svg + "polyline").Count().ShouldBe(8);
        root.Elements(Svg + "circle").Count().ShouldBe(48);
    }

    [Fact]
    public void Bars_are_fixed_cells_without_colour()
    {
        var lines = TerminalPlot.Bars([new("C1", 3.5m, false), new("C2", 2, true), new("C3", null, false)]);

        lines.ShouldBe(
        [
            "C1 [##################.|....|] 3.50",
            "C2 [oooooooooo....|....|....|] 2.00 ?",
            "C3 [....|....|....|....|....|] --",
        ]);
    }

    [Fact]
    public void Lines_show_the_latest_marks_that_fit()
    {
        var growth = Person.Growth([Person.Session(0, "a", 60, 1), Person.Session(1, "b", 60, 2), Person.Session(2, "c", 60, 4) with { Status = ScoreStatus.Provisional }]);

        TerminalPlot.Lines(growth.Dimensions[0], 10).ShouldBe(["5 |  .  .", "4 |  .  o", "3 |  .  .", "2 |  *  .", "1 |  .  ."]);
    }
}
