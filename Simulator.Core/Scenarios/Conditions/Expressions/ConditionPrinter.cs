using System.Globalization;

namespace Simulator.Core.Scenarios.Conditions.Expressions;

/// <summary>Writes the canonical spelling.</summary>
internal static class ConditionPrinter
{
    private const int InAnyOf = 1;
    private const int InAllOf = 2;
    private const int InNegation = 2;
    private const int InWindow = 3;

    public static string Print(ConditionNode node) => Print(node, 0);

    private static string Print(ConditionNode node, int place) => node switch
    {
        AnyOf any => Wrap(string.Join(" or ", any.Parts.Select(part => Print(part, InAnyOf))), place >= InAnyOf),
        AllOf all => Wrap(string.Join(" and ", all.Parts.Select(part => Print(part, InAllOf))), place >= InAllOf),
        Negation not => Wrap("not " + Print(not.Inner, InNegation), place >= InWindow),
        Comparison c => $"{Print(c.Left, InWindow)} {Symbol(c.Operator)} {Print(c.Right, InWindow)}",
        Within within => $"{Print(within.Inner, InWindow)} within {WindowText(within.Window)}",
        HeldFor held => $"{Print(held.Inner, InWindow)} for {Amount(held.Turns, "turn")}",
        Missed missed => $"missed({Print(missed.Deadline, 0)})",
        Did did => $"did({PatternPrinter.Print(did.Pattern)})",
        CountOf count => $"count({PatternPrinter.Print(count.Pattern)})",
        TruthCall call => Call(call.Function, call.Arguments),
        NumberCall call => Call(call.Function, call.Arguments),
        TruthLiteral literal => literal.Value ? "true" : "false",
        NumberLiteral literal => literal.Value.ToString("0.######", CultureInfo.InvariantCulture),
        _ => "?",
    };

    private static string Wrap(string text, bool needed) => needed ? $"({text})" : text;

    private static string Call(string name, ValueList<string> arguments) =>
        arguments.Count == 0 ? name : $"{name}({string.Join(", ", arguments)})";

    private static string WindowText(Window window) =>
        Amount(window.Length, window.Unit == WindowUnit.Turns ? "turn" : "minute")
        + (window.Since is null ? "" : $" since({window.Since})");

    private static string Amount(int number, string unit) =>
        number.ToString(CultureInfo.InvariantCulture) + " " + unit + (number == 1 ? "" : "s");

    private static string Symbol(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.AtLeast => ">=",
        ComparisonOperator.AtMost => "<=",
        ComparisonOperator.Above => ">",
        ComparisonOperator.Below => "<",
        ComparisonOperator.Equal => "==",
        _ => "!=",
    };
}
