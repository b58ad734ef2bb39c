using System.Collections.Immutable;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;

namespace Simulator.Console.Commands.Reviews;

/// <summary>Arguments and options that review commands share; made anew for each command.</summary>
internal sealed class ReviewOptions
{
    private const int Levels = 5;

    public Argument<string> Session { get; } = new("session") { Description = Phrase.Of("arg.session") };

    public Option<bool> Json { get; } = new("--json") { Description = Phrase.Of("opt.json") };

    /// <summary>Version of the review that was looked at.</summary>
    public Option<long?> Seen { get; } = new("--seen")
    {
        Description = Phrase.Of("review.opt_seen"),
        CustomParser = result => Number(result, "--seen", 0),
    };

    public Option<string> Reason { get; } = new("--reason") { Description = Phrase.Of("review.opt_reason"), Required = true };

    /// <summary>A number that may be left out.</summary>
    public static Option<int?> Whole(string name, string description, int least) => new(name)
    {
        Description = description,
        CustomParser = result => (int?)Number(result, name, least),
    };

    /// <summary>Pairs like <c>C1=3</c>; <c>C1=-</c> for "could not judge".</summary>
    public static Argument<ImmutableSortedDictionary<string, int?>> Marks(bool required) => new("levels")
    {
        Description = Phrase.Of("review.arg_levels"),
        Arity = required ? ArgumentArity.OneOrMore : ArgumentArity.ZeroOrMore,
        DefaultValueFactory = _ => ImmutableSortedDictionary.Create<string, int?>(StringComparer.Ordinal),
        CustomParser = Pairs,
    };

    private static ImmutableSortedDictionary<string, int?> Pairs(ArgumentResult result)
    {
        var pairs = ImmutableSortedDictionary.CreateBuilder<string, int?>(StringComparer.Ordinal);
        foreach (var token in result.Tokens.SelectMany(t => t.Value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)))
        {
            var parts = token.Split('=');
            if (parts.Length != 2 || parts[0].Length == 0 || Level(parts[1]) is not { } level)
            {
                result.AddError(Phrase.Of("review.bad_pair", SafeText.ForLine(token)));
                continue;
            }

            pairs[parts[0].ToUpperInvariant()] = level == 0 ? null : level;
        }

        return pairs.ToImmutable();
    }

    private static int? Level(string text) => text == "-" ? 0
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var level) && level is >= 1 and <= Levels ? level
        : null;

    private static long? Number(ArgumentResult result, string name, int least)
    {
        var text = result.Tokens[0].Value;
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= int.MaxValue)
        {
            return number;
        }

        result.AddError(Phrase.Of("err.bad_number", name, SafeText.ForLine(text)));
        return null;
    }
}
