using Simulator.Core.Scenarios.Conditions.Expressions;

namespace Simulator.Core.Scenarios.Conditions.Syntax;

/// <summary>A part and where it stands.</summary>
internal readonly record struct Part(ConditionNode Node, int Start, int End)
{
    public TruthNode AsTruth(TokenCursor cursor)
    {
        if (Node is NumberNode)
        {
            cursor.Report(ConditionErrorCode.ExpectedTruth, Start, End, cursor.TextOf(Start, End));
        }

        return Node as TruthNode ?? new TruthLiteral(false);
    }

    public NumberNode AsNumber(TokenCursor cursor)
    {
        if (Node is TruthNode)
        {
            cursor.Report(ConditionErrorCode.ExpectedNumber, Start, End, cursor.TextOf(Start, End));
        }

        return Node as NumberNode ?? new NumberLiteral(0);
    }
}

/// <summary>Stands for a part whose mistake has been reported already; fits everywhere, so that no echo is reported.</summary>
internal sealed record BrokenNode : ConditionNode
{
    public static readonly BrokenNode Instance = new();
}
