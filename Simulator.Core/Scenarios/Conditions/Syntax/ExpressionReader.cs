using System.Globalization;
using Simulator.Core.Scenarios.Conditions.Expressions;

namespace Simulator.Core.Scenarios.Conditions.Syntax;

/// <summary>Reads connectives, comparisons and parentheses by recursive descent.</summary>
internal sealed class ExpressionReader
{
    private readonly TokenCursor _cursor;
    private readonly WindowReader _windows;
    private readonly CallReader _calls;
    private int _depth;

    public ExpressionReader(TokenCursor cursor)
    {
        _cursor = cursor;
        _windows = new(cursor);
        _calls = new(cursor, this);
    }

    public TruthNode Whole()
    {
        var root = AnyOfParts().AsTruth(_cursor);
        if (!_cursor.IsAtEnd)
        {
            _cursor.Fail(ConditionErrorCode.UnexpectedText, _cursor.Next, _cursor.Next.Text);
        }

        return root;
    }

    /// <summary>An expression up to the closing parenthesis, the opening one being taken already.</summary>
    public Part Parenthesised()
    {
        var inner = Deeper(AnyOfParts);
        _cursor.Expect(TokenKind.Close, ")");
        return inner;
    }

    private Part AnyOfParts() => Chain("or", AllOfParts, AnyOf.Of);

    private Part AllOfParts() => Chain("and", Negated, AllOf.Of);

    private Part Chain(string word, Func<Part> part, Func<IEnumerable<TruthNode>, TruthNode> join)
    {
        var first = part();
        if (_cursor.Next.Kind != TokenKind.Word || _cursor.Next.Text != word)
        {
            return first;
        }

        var parts = new List<TruthNode> { first.AsTruth(_cursor) };
        while (_cursor.TryTakeWord(word))
        {
            parts.Add(part().AsTruth(_cursor));
        }

        return new(join(parts), first.Start, _cursor.TakenUntil);
    }

    private Part Negated()
    {
        var start = _cursor.Next.Start;
        return _cursor.TryTakeWord("not")
            ? new(new Negation(Deeper(Negated).AsTruth(_cursor)), start, _cursor.TakenUntil)
            : _windows.After(Primary());
    }

    private Part Primary()
    {
        var start = _cursor.Next.Start;
        if (_cursor.TryTake(TokenKind.Open))
        {
            return new(Parenthesised().AsTruth(_cursor), start, _cursor.TakenUntil);
        }

        var left = Operand();
        if (_cursor.Next.Kind != TokenKind.Comparison)
        {
            return left;
        }

        var comparison = OperatorOf(_cursor.Take().Text);
        var right = Operand();
        return new(new Comparison(left.AsNumber(_cursor), comparison, right.AsNumber(_cursor)), start, _cursor.TakenUntil);
    }

    private Part Operand()
    {
        var token = _cursor.Next;
        if (token.Kind != TokenKind.Word || Words.IsKeyword(token.Text))
        {
            _cursor.Fail(ConditionErrorCode.ExpectedOperand, token, token.Text);
            return new(BrokenNode.Instance, token.Start, token.End);
        }

        _cursor.Take();
        ConditionNode node = token.Text switch
        {
            "true" => new TruthLiteral(true),
            "false" => new TruthLiteral(false),
            var text when Words.TryNumber(text, out var number) => new NumberLiteral(number),
            var text when Words.LooksLikeNumber(text) => BadNumber(token),
            _ => _calls.After(token),
        };
        return new(node, token.Start, _cursor.TakenUntil);
    }

    private BrokenNode BadNumber(Token token)
    {
        _cursor.Report(ConditionErrorCode.BadNumber, token.Start, token.End, token.Text);
        return BrokenNode.Instance;
    }

    private Part Deeper(Func<Part> read)
    {
        if (_depth == ConditionParser.MaxDepth)
        {
            _cursor.Fail(ConditionErrorCode.TooDeep, _cursor.Next, ConditionParser.MaxDepth.ToString(CultureInfo.InvariantCulture));
        }

        _depth++;
        var result = read();
        _depth--;
        return result;
    }

    private static ComparisonOperator OperatorOf(string symbol) => symbol switch
    {
        ">=" => ComparisonOperator.AtLeast,
        "<=" => ComparisonOperator.AtMost,
        ">" => ComparisonOperator.Above,
        "<" => ComparisonOperator.Below,
        "==" => ComparisonOperator.Equal,
        _ => ComparisonOperator.NotEqual,
    };
}
