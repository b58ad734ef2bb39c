using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Simulator.Core.Scenarios;
using Simulator.Core.Understanding;

namespace Simulator.Evaluation;

/// <summary>What a saying has to contain for an atom of a key action - <c>did(…)</c>, <c>flag(…)</c>, <c>known(…)</c>, <c>called(…)</c>: any of its <see cref="Forms"/>. Place, stage and audience are left aside.</summary>
internal sealed partial record KeyActionAtom(ImmutableArray<SayingForm> Forms, string? Contact)
{
    public static KeyActionAtom Of(string atom, Scenario scenario)
    {
        var inner = Call().Match(atom);
        var name = inner.Groups[2].Value;
        return inner.Groups[1].Value switch
        {
            "called" => new([], name),
            "flag" => new([.. Raising(name, scenario).SelectMany(FormsOf)], null),
            "known" => new([.. scenario.Facts.Where(f => f.Id == name).Select(f => new SayingForm([], [.. f.AskedBy], null))], null),
            _ => new([.. FormsOf(atom)], null),
        };
    }

    /// <summary>True when a read turn contains it.</summary>
    public bool Holds(IReadOnlyList<Clause> clauses, IReadOnlyList<string> called) =>
        Contact is null ? clauses.Any(c => Forms.Any(f => f.Fits(c))) : called.Contains(Contact);

    private static IEnumerable<string> Raising(string flag, Scenario scenario) =>
    [
        .. scenario.Interactions.Where(i => i.Effects.Any(e => e is FlagEffect f && f.Flag == flag)).Select(i => i.When.Text),
        .. scenario.Stages.SelectMany(s => s.Transitions).Where(t => t.Effects.Any(e => e is FlagEffect f && f.Flag == flag)).Select(t => t.When.Text),
    ];

    private static IEnumerable<SayingForm> FormsOf(string condition) =>
        Did().Matches(condition).Where(m => !m.Groups[1].Success).Select(m => SayingForm.Parse(m.Groups[2].Value));

    [GeneratedRegex(@"^(\w+)\((\w*)")]
    private static partial Regex Call();

    [GeneratedRegex(@"(not )?did\(([^)]*)\)")]
    private static partial Regex Did();
}

/// <summary>Acts, topics and mode of one <c>did(…)</c>; empty means any.</summary>
internal sealed record SayingForm(ImmutableArray<Act> Acts, ImmutableArray<string> Topics, string? Mode)
{
    private const string TopicKey = "topic:";
    private const string ModeKey = "mode:";

    public static SayingForm Parse(string arguments)
    {
        var parts = arguments.Split(',', StringSplitOptions.TrimEntries);
        return new(
            [.. parts.Where(p => !p.Contains(':', StringComparison.Ordinal) && p is not ("this_turn" or "question")).SelectMany(p => p.Split('|')).SelectMany(name => ActGroups.Of(name))],
            [.. parts.Where(p => p.StartsWith(TopicKey, StringComparison.Ordinal)).SelectMany(p => p[TopicKey.Length..].Split('|'))],
            parts.FirstOrDefault(p => p.StartsWith(ModeKey, StringComparison.Ordinal))?[ModeKey.Length..]);
    }

    public bool Fits(Clause clause) =>
        clause.Mode != ClauseMode.Void
        && (Acts.IsEmpty || clause.Acts.Any(Acts.Contains))
        && (Topics.IsEmpty || Topics.Any(clause.IsAbout))
        && Mode switch
        {
            "any" => true,
            "done" => clause.Mode == ClauseMode.Done,
            "intended" => clause.Mode == ClauseMode.Intended,
            _ => clause.Mode != ClauseMode.Intended,
        };
}
