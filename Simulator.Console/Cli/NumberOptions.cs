using System.CommandLine;
using System.Globalization;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;

namespace Simulator.Console.Cli;

/// <summary>Options whose value is a number, read the same in every culture; what is none is refused in the user's language.</summary>
internal static class NumberOptions
{
    /// <summary><c>--seed</c>: 0 to 2^64-1, or left out.</summary>
    public static Option<ulong?> Seed() => new("--seed")
    {
        Description = Phrase.Of("opt.seed"),
        CustomParser = result =>
        {
            if (ulong.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var seed))
            {
                return seed;
            }

            result.AddError(Phrase.Of("err.bad_number", "--seed", SafeText.ForLine(result.Tokens[0].Value)));
            return null;
        },
    };

    /// <summary>A count from 1 to <paramref name="most"/>.</summary>
    public static Option<int> Count(string name, string description, int usual, int most) => new(name)
    {
        Description = description,
        DefaultValueFactory = _ => usual,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0 && count <= most)
            {
                return count;
            }

            result.AddError(Phrase.Of("err.bad_number", name, SafeText.ForLine(result.Tokens[0].Value)));
            return usual;
        },
    };

    /// <summary><c>--turn</c>: 1 or more, required.</summary>
    public static Option<int> Turn() => new("--turn")
    {
        Description = Phrase.Of("opt.turn"),
        Required = true,
        CustomParser = result =>
        {
            if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var turn) && turn > 0)
            {
                return turn;
            }

            result.AddError(Phrase.Of("err.bad_number", "--turn", SafeText.ForLine(result.Tokens[0].Value)));
            return 0;
        },
    };
}
