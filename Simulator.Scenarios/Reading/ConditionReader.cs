using Simulator.Core.Scenarios.Conditions;
using Simulator.Core.Understanding;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <summary>Reads a condition out of a YAML text, reports its mistakes where they stand, and notes the ids it mentions.</summary>
internal static class ConditionReader
{
    /// <summary>Stands for a condition that could not be read.</summary>
    public static Condition Never { get; } = ConditionParser.Parse("false").Condition!;

    public static Condition? Read(CaseReading reading, YamlNode node)
    {
        if (reading.Scalar(node) is not { } scalar)
        {
            return null;
        }

        if (scalar is { IsPlain: true, IsInFlow: true } && scalar.Text.Count(c => c == '(') != scalar.Text.Count(c => c == ')'))
        {
            reading.Bag.Report(DiagnosticCatalog.ConditionCutByComma, scalar.Start, scalar.Text);
            return null;
        }

        var result = ConditionParser.Parse(scalar.Text);
        foreach (var mistake in result.Errors)
        {
            reading.Bag.Report(mistake, scalar.At(mistake.Start));
        }

        foreach (var mention in (result.Condition?.References ?? []).Where(mention => mention.Kind != ConditionIdKind.Indicator && !IsMoment(scalar.Text, mention)))
        {
            if (KindOf(mention.Kind) is { } kind && !(kind == NameKind.Act && ActGroups.Names.Contains(mention.Id)))
            {
                reading.Names.Mention(kind, mention.Id, scalar.At(mention.Start));
            }
        }

        if (result.Condition is { } condition)
        {
            reading.Conditions[condition] = scalar.At(0);
        }

        return result.Condition;
    }

    // since(start) and since(stage) count from the opening and from the entry into the stage.
    private static bool IsMoment(string text, ConditionReference mention) =>
        mention is { Kind: ConditionIdKind.Inject, Id: "start" or "stage" }
        && text.AsSpan(0, mention.Start).TrimEnd().TrimEnd('(').TrimEnd().EndsWith("since", StringComparison.Ordinal);

    // Null for ids that the engine knows and no file declares.
    private static NameKind? KindOf(ConditionIdKind kind) => kind switch
    {
        ConditionIdKind.Act => NameKind.Act,
        ConditionIdKind.Topic => NameKind.Topic,
        ConditionIdKind.Listener => NameKind.Listener,
        ConditionIdKind.Place => NameKind.Place,
        ConditionIdKind.Fact => NameKind.Fact,
        ConditionIdKind.Flag => NameKind.Flag,
        ConditionIdKind.Inject => NameKind.Inject,
        ConditionIdKind.Stage => NameKind.Stage,
        ConditionIdKind.Contact => NameKind.Contact,
        ConditionIdKind.RedLine => NameKind.RedLine,
        ConditionIdKind.Resident => NameKind.Resident,
        _ => null,
    };
}
