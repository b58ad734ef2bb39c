using System.Collections.Immutable;

namespace Simulator.Core.Residents.Voice;

/// <summary>The slots of a line: <c>{when}</c>, <c>{topic}</c>, <c>{address}</c>; in lines of the scene <c>{name}</c>, <c>{place}</c>.</summary>
public static class LineSlots
{
    /// <summary>Words of the trainee's deadline.</summary>
    public const string When = "when";

    /// <summary>Name of the topic spoken about.</summary>
    public const string Topic = "topic";

    /// <summary>How the speaker addresses the trainee.</summary>
    public const string Address = "address";

    /// <summary>Name of the resident a line of the scene is about.</summary>
    public const string Name = "name";

    /// <summary>Name of the place a line of the scene is about.</summary>
    public const string Place = "place";

    /// <summary>The words around the slots, in order.</summary>
    public static ImmutableArray<string> Between(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var words = ImmutableArray.CreateBuilder<string>();
        var from = 0;
        while (text.IndexOf('{', from) is >= 0 and var open && text.IndexOf('}', open) is >= 0 and var close)
        {
            words.Add(text[from..open]);
            from = close + 1;
        }

        words.Add(text[from..]);
        return words.ToImmutable();
    }

    /// <summary>Names between braces in order of appearance; empty for a line without slots. Unknown names are returned too.</summary>
    public static ImmutableArray<string> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var names = ImmutableArray.CreateBuilder<string>();
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0;)
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            names.Add(text[(open + 1)..close]);
            open = text.IndexOf('{', close);
        }

        return names.ToImmutable();
    }
}
