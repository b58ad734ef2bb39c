using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Core.Understanding;

namespace Simulator.Core.Tests.Sessions;

/// <summary>Reads a notation instead of Chinese, so that tests say exactly how a turn is understood.</summary>
/// <remarks>
/// <c>[reflect_emotion to:wang]</c> is a clause; acts are joined by <c>+</c>, lists by a comma. Further words: <c>about:</c>, <c>topic:</c>,
/// <c>go:place</c>, <c>mode:done|intended|void</c>, <c>due:minutes</c> (a promise; <c>due:-</c> without a known minute), <c>sure:900</c>, <c>q</c>, <c>act</c>.
/// <c>/call police</c> and <c>/wait</c> as in play. Everything else is air.
/// </remarks>
internal sealed partial class NotationReader : IUtteranceReader
{
    public string Version => "notation-1";

    public Reading Read(string text, ReadingContext context)
    {
        var called = Call().Match(text) is { Success: true } call ? call.Groups[1].Value : null;
        return new Reading([.. Blocks().Matches(text).Select(Clause)], called, text.StartsWith("/wait", StringComparison.Ordinal));
    }

    private static Clause Clause(Match block)
    {
        var span = new TextSpan(block.Index, block.Length);
        var words = block.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string? Value(string key) => words.FirstOrDefault(w => w.StartsWith(key + ":", StringComparison.Ordinal))?[(key.Length + 1)..];
        ImmutableArray<string> List(string key) => Value(key) is { } list ? [.. list.Split(',')] : [];
        var acts = words.Length > 0 && !words[0].Contains(':') && words[0] is not ("q" or "act") ? words[0].Split('+').Select(Parse) : [Act.Other];
        var mode = Value("mode") switch { "done" => ClauseMode.Done, "intended" => ClauseMode.Intended, "void" => ClauseMode.Void, _ => ClauseMode.Said };
        return new Clause(
            span,
            mode == ClauseMode.Void ? [Act.Other] : [.. acts],
            mode,
            words.Contains("act"),
            words.Contains("q"),
            List("to"),
            List("about"),
            List("topic"),
            Value("go"),
            Value("due") is { } due ? new Commitment(span, span, span, null, due == "-" ? null : int.Parse(due, CultureInfo.InvariantCulture)) : null,
            Value("sure") is { } sure ? int.Parse(sure, CultureInfo.InvariantCulture) : 900);
    }

    private static Act Parse(string id) => Acts.TryParse(id, out var act) ? act : throw new ArgumentException($"No act '{id}'.");

    [GeneratedRegex(@"\[([^\]]*)\]")]
    private static partial Regex Blocks();

    [GeneratedRegex(@"^/call (\w+)")]
    private static partial Regex Call();
}
