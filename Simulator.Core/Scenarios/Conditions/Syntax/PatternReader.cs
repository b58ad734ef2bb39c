namespace Simulator.Core.Scenarios.Conditions.Syntax;

/// <summary>Reads the atoms of an evidence pattern.</summary>
internal sealed class PatternReader(TokenCursor cursor)
{
    private readonly IdReader _ids = new(cursor);

    /// <param name="function">The word before the parenthesis.</param>
    public EvidencePattern After(Token function)
    {
        var pattern = new EvidencePattern();
        cursor.Expect(TokenKind.Open, "(");
        if (cursor.TryTake(TokenKind.Close))
        {
            cursor.Report(ConditionErrorCode.EmptyPattern, function.Start, cursor.TakenUntil, function.Text);
            return pattern;
        }

        var seen = new List<string>();
        do
        {
            pattern = WithAtom(pattern, seen);
        }
        while (cursor.TryTake(TokenKind.Comma));
        cursor.Expect(TokenKind.Close, ")");
        return pattern;
    }

    private EvidencePattern WithAtom(EvidencePattern pattern, List<string> seen)
    {
        var word = cursor.Next;
        if (word.Kind != TokenKind.Word)
        {
            cursor.Fail(ConditionErrorCode.ExpectedId, word, word.Text);
            return pattern;
        }

        cursor.Take();
        var hasColon = cursor.TryTake(TokenKind.Colon);
        var isBare = word.Text is "commitment" or "question" or "this_turn";
        var key = hasColon || isBare ? word.Text : "act";
        var result = hasColon ? WithKey(pattern, word) : isBare ? WithWord(pattern, word) : pattern with { Acts = _ids.Alternatives(ConditionIdKind.Act, word) };
        if (seen.Contains(key))
        {
            cursor.Report(ConditionErrorCode.RepeatedAtom, word.Start, cursor.TakenUntil, cursor.TextOf(word.Start, cursor.TakenUntil));
        }

        seen.Add(key);
        return result;
    }

    private static EvidencePattern WithWord(EvidencePattern pattern, Token word) => word.Text switch
    {
        "commitment" => pattern with { Commitment = true },
        "question" => pattern with { Question = true },
        _ => pattern with { ThisTurn = true },
    };

    private EvidencePattern WithKey(EvidencePattern pattern, Token key)
    {
        var value = cursor.Next;
        if (value.Kind != TokenKind.Word)
        {
            cursor.Fail(ConditionErrorCode.ExpectedId, value, value.Text);
            return pattern;
        }

        cursor.Take();
        return key.Text switch
        {
            "topic" => pattern with { Topics = _ids.Alternatives(ConditionIdKind.Topic, value) },
            "to" => pattern with { To = _ids.Alternatives(ConditionIdKind.Listener, value) },
            "heard_by" => pattern with { HeardBy = _ids.Alternatives(ConditionIdKind.Listener, value) },
            "private" => pattern with { Private = _ids.Alternatives(ConditionIdKind.Resident, value) },
            "at" => pattern with { At = _ids.Alternatives(ConditionIdKind.Place, value) },
            "stage" => pattern with { Stages = _ids.Alternatives(ConditionIdKind.Stage, value) },
            "mode" => pattern with { Mode = Mode(value) },
            _ => Unknown(pattern, key),
        };
    }

    private EvidenceMode Mode(Token value)
    {
        switch (value.Text)
        {
            case "said":
                return EvidenceMode.Said;
            case "done":
                return EvidenceMode.Done;
            case "intended":
                return EvidenceMode.Intended;
            case "any":
                return EvidenceMode.Any;
            default:
                cursor.Report(ConditionErrorCode.UnknownMode, value.Start, value.End, value.Text);
                return EvidenceMode.SaidOrDone;
        }
    }

    private EvidencePattern Unknown(EvidencePattern pattern, Token key)
    {
        cursor.Report(ConditionErrorCode.UnknownAtom, key.Start, key.End, key.Text);
        while (cursor.TryTake(TokenKind.Bar))
        {
            cursor.Take();
        }

        return pattern;
    }
}
