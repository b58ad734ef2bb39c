using Simulator.Core.Learning.Pairing;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads the section <c>pairing</c> of <c>mentoring.yaml</c>.</summary>
internal static class PairingReader
{
    private const int MaxPoints = 100;
    private const int MaxLevel = 5;
    private const int Many = 1000;

    private static readonly Dictionary<string, PairForm> Forms = new(StringComparer.Ordinal)
    {
        ["of_mentor"] = PairForm.OfMentor,
        ["of_apprentice"] = PairForm.OfApprentice,
        ["together"] = PairForm.Together,
        ["third_party"] = PairForm.ThirdParty,
    };

    public static PairingRules Read(MapReader map, PairingRules rules)
    {
        rules = Limits(map, Points(map, rules));
        return rules with
        {
            ConcreteItem = map.OptionalText("concrete_item") ?? rules.ConcreteItem,
            Plan = map.List("plan", step => Step(step, rules.Weeks)),
            Forms = map.List("forms", Item),
        };
    }

    private static PairingRules Points(MapReader map, PairingRules rules) => rules with
    {
        Direction = Number(map, "direction", MaxPoints) ?? rules.Direction,
        Ability = Number(map, "ability", MaxPoints) ?? rules.Ability,
        Time = Number(map, "time", MaxPoints) ?? rules.Time,
        Closeness = Number(map, "closeness", MaxPoints) ?? rules.Closeness,
        Language = Number(map, "language", MaxPoints) ?? rules.Language,
        Preference = Number(map, "preference", MaxPoints) ?? rules.Preference,
    };

    private static PairingRules Limits(MapReader map, PairingRules rules) => rules with
    {
        Capacity = map.OptionalInteger("capacity", 1, Many) ?? rules.Capacity,
        Satisfaction = Number(map, "satisfaction", MaxLevel) ?? rules.Satisfaction,
        StrongFrom = Number(map, "strong_from", MaxLevel) ?? rules.StrongFrom,
        WeakTo = Number(map, "weak_to", MaxLevel) ?? rules.WeakTo,
        BestLead = Number(map, "best_lead", MaxLevel) ?? rules.BestLead,
        FarLead = Number(map, "far_lead", 1) ?? rules.FarLead,
        SharedMinutes = map.OptionalInteger("shared_minutes", 1, Many) ?? rules.SharedMinutes,
        MostWished = map.OptionalInteger("most_wished", 0, Many) ?? rules.MostWished,
        MostRuledOut = map.OptionalInteger("most_ruled_out", 0, Many) ?? rules.MostRuledOut,
        ChangeWeeks = map.OptionalInteger("change_weeks", 0, Many) ?? rules.ChangeWeeks,
        Changes = map.OptionalInteger("changes", 0, Many) ?? rules.Changes,
        Weeks = map.OptionalInteger("weeks", 1, Many) ?? rules.Weeks,
        ConcreteAlarm = map.OptionalInteger("concrete_alarm", 0, MaxLevel) ?? rules.ConcreteAlarm,
        ConcreteTimes = map.OptionalInteger("concrete_times", 1, Many) ?? rules.ConcreteTimes,
    };

    private static PlanStep Step(MapReader map, int weeks)
    {
        var from = map.Integer("from_week", 1, weeks);
        return new PlanStep(Id(map), from, map.Integer("to_week", from, weeks), Words(map));
    }

    private static FormItem Item(MapReader map) => new(Id(map), map.Choice("form", Forms, needed: true) ?? PairForm.Together, Words(map));

    // Steps and questions are nothing a case can name.
    private static string Id(MapReader map)
    {
        if (map.Need("id") is not { } node || map.Reading.Scalar(node) is not { } scalar)
        {
            return "";
        }

        return map.CheckId(scalar) ? scalar.Text : "";
    }

    private static BothLanguages Words(MapReader map) => new(map.Text("zh"), map.Text("en"));

    private static decimal? Number(MapReader map, string key, int highest) => (decimal?)map.OptionalNumber(key, 0, highest);
}
