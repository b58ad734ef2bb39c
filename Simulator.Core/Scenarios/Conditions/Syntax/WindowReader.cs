using System.Globalization;
using Simulator.Core.Scenarios.Conditions.Expressions;

namespace Simulator.Core.Scenarios.Conditions.Syntax;

/// <summary>Reads what may follow an operand: <c>within N turns since(id)</c>, then <c>for N turns</c>.</summary>
internal sealed class WindowReader(TokenCursor cursor)
{
    public Part After(Part operand)
    {
        var result = operand;
        if (cursor.TryTakeWord("within"))
        {
            var window = new Window(Length(), Unit(), Since());
            result = new(Within(result, window), result.Start, cursor.TakenUntil);
        }

        if (cursor.TryTakeWord("for"))
        {
            var turns = Length();
            OnlyTurns();
            result = new(Held(result, turns), result.Start, cursor.TakenUntil);
        }

        return result;
    }

    private Within Within(Part operand, Window window)
    {
        var inner = operand.AsTruth(cursor);
        if (cursor.HasErrorSince(operand.Start))
        {
            return new(inner, window);
        }

        if (WindowRules.HasWithin(inner))
        {
            cursor.Report(ConditionErrorCode.NestedWindow, operand.Start, operand.End, "within");
        }
        else if (WindowRules.FirstWithoutMoment(inner) is { } found)
        {
            cursor.Report(ConditionErrorCode.WithinNeedsMoment, operand.Start, operand.End, found.ToText());
        }

        return new(inner, window);
    }

    private HeldFor Held(Part operand, int turns)
    {
        var inner = operand.AsTruth(cursor);
        if (HeldConditions.Of(inner).Count > 0)
        {
            cursor.Report(ConditionErrorCode.NestedWindow, operand.Start, operand.End, "for");
        }

        return new(inner, turns);
    }

    private int Length()
    {
        var token = cursor.Next;
        if (token.Kind != TokenKind.Word)
        {
            cursor.Fail(ConditionErrorCode.BadWindowLength, token, token.Text, Limit);
            return 1;
        }

        cursor.Take();
        if (int.TryParse(token.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            && length is >= 1 and <= Window.MaxLength)
        {
            return length;
        }

        cursor.Report(ConditionErrorCode.BadWindowLength, token.Start, token.End, token.Text, Limit);
        return 1;
    }

    private WindowUnit Unit()
    {
        var token = cursor.Next;
        if (cursor.TryTakeWord("turns") || cursor.TryTakeWord("turn"))
        {
            return WindowUnit.Turns;
        }

        if (!cursor.TryTakeWord("minutes") && !cursor.TryTakeWord("minute"))
        {
            cursor.Fail(ConditionErrorCode.UnknownUnit, token, token.Text);
        }

        return WindowUnit.Minutes;
    }

    private void OnlyTurns()
    {
        var token = cursor.Next;
        if (Unit() == WindowUnit.Minutes)
        {
            cursor.Report(ConditionErrorCode.ForCountsTurns, token.Start, token.End, token.Text);
        }
    }

    private string? Since()
    {
        if (!cursor.TryTakeWord("since"))
        {
            return null;
        }

        cursor.Expect(TokenKind.Open, "(");
        var id = new IdReader(cursor).Read(ConditionIdKind.Inject);
        cursor.Expect(TokenKind.Close, ")");
        return id;
    }

    private static string Limit => Window.MaxLength.ToString(CultureInfo.InvariantCulture);
}
