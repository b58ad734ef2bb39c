using System.Diagnostics;
using System.Globalization;
using Simulator.Core.Scenarios.Conditions.Expressions;

namespace Simulator.Core.Scenarios.Conditions.Syntax;

/// <summary>Reads what follows a function's name.</summary>
internal sealed class CallReader(TokenCursor cursor, ExpressionReader expressions)
{
    private const string Me = "me";

    private readonly IdReader _ids = new(cursor);
    private readonly PatternReader _patterns = new(cursor);

    public ConditionNode After(Token name)
    {
        var function = ConditionFunctions.Find(name.Text);
        return function switch
        {
            null => Unknown(name),
            { Name: "did" or "ever" } => new Did(_patterns.After(name)),
            { Name: "count" } => new CountOf(_patterns.After(name)),
            { Name: "missed" } => Missed(name),
            _ => Plain(function, name),
        };
    }

    private ConditionNode Missed(Token name)
    {
        cursor.Expect(TokenKind.Open, "(");
        var inner = expressions.Parenthesised();
        if (inner.Node is Within deadline)
        {
            return new Missed(deadline);
        }

        if (inner.Node is not BrokenNode)
        {
            cursor.Report(ConditionErrorCode.MissedNeedsWithin, name.Start, cursor.TakenUntil);
        }

        return BrokenNode.Instance;
    }

    private ConditionNode Plain(ConditionFunction function, Token name)
    {
        var arguments = new List<string>();
        if (cursor.TryTake(TokenKind.Open) && !cursor.TryTake(TokenKind.Close))
        {
            do
            {
                arguments.Add(Argument(function, arguments.Count));
            }
            while (cursor.TryTake(TokenKind.Comma));
            cursor.Expect(TokenKind.Close, ")");
        }

        if (arguments.Count != function.Parameters.Count)
        {
            cursor.Report(
                ConditionErrorCode.WrongArgumentCount, name.Start, cursor.TakenUntil, name.Text, Text(function.Parameters.Count), Text(arguments.Count));
            return BrokenNode.Instance;
        }

        return function switch
        {
            { Name: "always" } => new TruthLiteral(true),
            { Value: ConditionValue.Truth } => new TruthCall(function.Name, [.. arguments]),
            _ => new NumberCall(function.Name, [.. arguments]),
        };
    }

    private string Argument(ConditionFunction function, int index)
    {
        if (index >= function.Parameters.Count || (function.Parameters[index] == ConditionParameter.ResidentOrMe && cursor.Next.Text == Me))
        {
            return Unmentioned();
        }

        return _ids.Read(function.Parameters[index] switch
        {
            ConditionParameter.Resident or ConditionParameter.ResidentOrMe => ConditionIdKind.Resident,
            ConditionParameter.Place => ConditionIdKind.Place,
            ConditionParameter.Fact => ConditionIdKind.Fact,
            ConditionParameter.Flag => ConditionIdKind.Flag,
            ConditionParameter.Inject => ConditionIdKind.Inject,
            ConditionParameter.Stage => ConditionIdKind.Stage,
            ConditionParameter.Contact => ConditionIdKind.Contact,
            ConditionParameter.RedLine => ConditionIdKind.RedLine,
            var other => throw new UnreachableException($"No id of kind {other}."),
        });
    }

    private string Unmentioned()
    {
        var token = cursor.Next;
        if (token.Kind != TokenKind.Word)
        {
            cursor.Fail(ConditionErrorCode.ExpectedId, token, token.Text);
        }

        return cursor.Take().Text;
    }

    private BrokenNode Unknown(Token name)
    {
        cursor.Report(ConditionErrorCode.UnknownFunction, name.Start, name.End, name.Text);
        if (cursor.Next.Kind == TokenKind.Open)
        {
            SkipParentheses();
        }

        return BrokenNode.Instance;
    }

    private void SkipParentheses()
    {
        var depth = 0;
        do
        {
            if (cursor.IsAtEnd)
            {
                cursor.Fail(ConditionErrorCode.UnexpectedEnd, cursor.Next);
                return;
            }

            depth += cursor.Take().Kind switch
            {
                TokenKind.Open => 1,
                TokenKind.Close => -1,
                _ => 0,
            };
        }
        while (depth > 0);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
