using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using Simulator.Core.Learning.Growth;
using Simulator.Core.Randomness;

namespace Simulator.Core.Tests.Learning.Growth;

public sealed class UnitGrowthTests
{
    private const string Key = UnitGrowth.Total;

    [Fact]
    public void Large_group_has_mean_and_quartiles()
    {
        var unit = UnitGrowth.Of(Unit("u", [.. Enumerable.Range(1, 11).Select(i => i * 10m)]), GrowthRules.Default);

        unit.Figures[Key].ShouldBe(new GroupFigure(11, 60, 35, 60, 85));
    }

    [Fact]
    public void Group_of_nine_shows_nothing() =>
        UnitGrowth.Of(Unit("u", [.. Enumerable.Repeat(50m, 9)]), GrowthRules.Default).Figures.ShouldBeEmpty();

    [Fact]
    public void A_parent_and_all_children_but_one_do_not_tell_the_small_one()
    {
        var small = Unit("small", 5);
        var unit = UnitGrowth.Of(Unit("u", 0, Unit("a", 20), small, Unit("b", 12)), GrowthRules.Default);

        unit.Figures.ShouldNotBeEmpty();
        unit.Children.Select(c => (c.Id, IsShown: !c.Figures.IsEmpty)).ShouldBe([("a", true), ("small", false), ("b", false)]);
    }

    [Fact]
    public void Grandchildren_of_a_hidden_unit_are_hidden_too()
    {
        var unit = UnitGrowth.Of(Unit("u", 0, Unit("small", 5), Unit("b", 0, Unit("b1", 12), Unit("b2", 13))), GrowthRules.Default);

        unit.Children[1].Figures.ShouldBeEmpty();
        unit.Children[1].Children.ShouldAllBe(c => c.Figures.IsEmpty);
    }

    [Fact]
    public void People_directly_in_the_parent_are_protected_as_well()
    {
        UnitGrowth.Of(Unit("u", 1, Unit("a", 30)), GrowthRules.Default).Children[0].Figures.ShouldBeEmpty();
        UnitGrowth.Of(Unit("u", 10, Unit("a", 30)), GrowthRules.Default).Children[0].Figures.ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_figure_has_its_own_people()
    {
        var members = Enumerable.Range(0, 12).Select(i => Figures(50, i < 9 ? 3m : null)).ToImmutableArray();

        UnitGrowth.Of(new UnitMembers("u", members, []), GrowthRules.Default).Figures.Keys.ShouldBe([Key]);
    }

    [Fact]
    public void Children_stand_in_the_order_given_and_not_by_their_figures()
    {
        var unit = UnitGrowth.Of(Unit("u", 0, Unit("z", [.. Enumerable.Repeat(90m, 20)]), Unit("a", [.. Enumerable.Repeat(40m, 20)])), GrowthRules.Default);

        unit.Children.Select(c => c.Id).ShouldBe(["z", "a"]);
    }

    // Whatever tree: the people between a shown unit and the shown units below it are nobody or at least ten, so every difference is.
    [Fact]
    public void No_difference_of_shown_figures_is_about_fewer_than_ten() =>
        Prop.ForAll(ArbMap.Default.ArbFor<ulong>(), seed =>
        {
            var tree = Grown(new SeededRandom(seed, 0, "tree"), 3);
            return Atoms(tree, UnitGrowth.Of(tree, GrowthRules.Default)).All(rest => rest is 0 or >= 10);
        }).Check(Config.QuickThrowOnFailure.WithReplay(20261122, 1));

    private static IEnumerable<int> Atoms(UnitMembers unit, UnitGrowth shown)
    {
        if (!shown.Figures.TryGetValue(Key, out var figure))
        {
            // Nothing may be shown below what is hidden.
            return Below(shown).Any(c => !c.Figures.IsEmpty) ? [1] : [];
        }

        var rest = figure.People - shown.Children.Sum(c => c.Figures.TryGetValue(Key, out var child) ? child.People : 0);
        return unit.Children.Zip(shown.Children).SelectMany(c => Atoms(c.First, c.Second)).Prepend(rest);
    }

    private static IEnumerable<UnitGrowth> Below(UnitGrowth unit) => unit.Children.SelectMany(c => Below(c).Prepend(c));

    private static UnitMembers Grown(SeededRandom random, int depth) => Unit(
        $"u{random.Next(1000)}",
        random.Next(14),
        depth == 0 ? [] : [.. Enumerable.Range(0, random.Next(5)).Select(_ => Grown(random, depth - 1))]);

    private static UnitMembers Unit(string id, int members, params UnitMembers[] children) =>
        new(id, [.. Enumerable.Range(0, members).Select(i => Figures(50 + i, null))], [.. children]);

    private static UnitMembers Unit(string id, ImmutableArray<decimal> totals) => new(id, [.. totals.Select(t => Figures(t, null))], []);

    private static ImmutableSortedDictionary<string, decimal> Figures(decimal total, decimal? level)
    {
        var figures = ImmutableSortedDictionary.Create<string, decimal>(StringComparer.Ordinal).Add(Key, total);
        return level is { } known ? figures.Add("C4", known) : figures;
    }
}
