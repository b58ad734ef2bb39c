namespace Simulator.Core.Scenarios.Conditions.Syntax;

/// <summary>Reads ids and remembers that they were mentioned.</summary>
internal sealed class IdReader(TokenCursor cursor)
{
    public string Read(ConditionIdKind kind)
    {
        var token = cursor.Next;
        if (token.Kind != TokenKind.Word)
        {
            cursor.Fail(ConditionErrorCode.ExpectedId, token, token.Text);
            return "";
        }

        cursor.Take();
        Accept(kind, token);
        return token.Text;
    }

    /// <summary><c>a|b|c</c>, the first id being taken already.</summary>
    public ValueList<string> Alternatives(ConditionIdKind kind, Token first)
    {
        Accept(kind, first);
        var ids = new List<string> { first.Text };
        while (cursor.TryTake(TokenKind.Bar))
        {
            var token = cursor.Next;
            var id = Read(kind);
            if (ids.Contains(id))
            {
                cursor.Report(ConditionErrorCode.RepeatedAtom, token.Start, token.End, id);
            }

            ids.Add(id);
        }

        return [.. ids];
    }

    private void Accept(ConditionIdKind kind, Token token)
    {
        if (Words.IsId(token.Text, kind))
        {
            cursor.Mention(kind, token);
        }
        else
        {
            cursor.Report(ConditionErrorCode.BadId, token.Start, token.End, token.Text);
        }
    }
}
