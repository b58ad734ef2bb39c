using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Simulator.Core.Understanding;

/// <summary>Ids (snake_case, as in files and on the wire) and polarity of the acts.</summary>
public static class Acts
{
    private static readonly ImmutableArray<string> Ids =
    [
        "other", "identify_self", "courtesy_encourage", "reflect_emotion", "open_question", "verify_fact", "risk_inquiry",
        "summarize_confirm", "explain_policy", "state_boundary", "commit_specific", "refer_resource", "safety_action",
        "separate_parties", "request_cooperation", "apologize", "thank_affirm", "elicit_opinion", "build_consensus",
        "record_written", "schedule_followup", "protect_privacy", "command", "blame_lecture", "threaten", "shirk",
        "perfunctory", "officialese", "empty_promise", "take_sides", "leak_privacy", "mock_discriminate", "meta_manipulation",
    ];

    private static readonly FrozenDictionary<string, Act> ById =
        Ids.Select((id, i) => (id, act: (Act)i)).ToFrozenDictionary(p => p.id, p => p.act, StringComparer.Ordinal);

    /// <summary>All 33 labels in model order.</summary>
    public static ImmutableArray<Act> All { get; } = [.. Enumerable.Range(0, Ids.Length).Select(i => (Act)i)];

    /// <summary>The snake_case id.</summary>
    public static string Id(this Act act) => Ids[(int)act];

    /// <summary>Finds an act by id; false when there is none.</summary>
    public static bool TryParse(string id, out Act act) => ById.TryGetValue(id, out act);

    /// <summary>The polarity of the taxonomy: 21 positive, 10 negative, 1 manipulation, and <see cref="Act.Other"/> neutral.</summary>
    public static ActPolarity Polarity(this Act act) => act switch
    {
        Act.Other => ActPolarity.Neutral,
        Act.MetaManipulation => ActPolarity.Manipulation,
        >= Act.Command => ActPolarity.Negative,
        _ => ActPolarity.Positive,
    };
}
