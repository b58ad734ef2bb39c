using System.Buffers;
using System.Collections.Immutable;
using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Understanding.People;

/// <summary>The place a clause goes to or invites to: a word of moving, at most four characters, then a place's name.</summary>
internal static class PlaceFinder
{
    private const string Moves = "去到进回上下往来挪搬赶奔";
    private const string Received = "接收看听找轮提说遇碰谈讲想见";
    private const string Negations = "别不没莫甭勿";
    private static readonly string[] Homes = ["您家", "你家", "您屋", "你屋", "您那儿", "你那儿", "您那里", "你那里", "您二位家"];
    private const int Reach = 5;
    private const int Tail = 6;
    private static readonly SearchValues<char> Together = SearchValues.Create("我咱陪扶领带");
    private static readonly SearchValues<char> Along = SearchValues.Create("咱们您你陪扶领带跟请都抬背抱拉牵");
    private static readonly string[] Companions = ["一起", "一块", "跟我", "我陪", "我扶", "我跟", "陪您", "陪你", "扶您", "扶你", "请您到", "请你到", "请您进", "请你进"];
    private static readonly SearchValues<char> Others = SearchValues.Create("你您都他她");

    /// <summary>Id of the place, or null. Sending somebody else away ("你先回屋") goes nowhere.</summary>
    public static string? Find(string text, int start, int end, ReadingContext context)
    {
        foreach (var place in context.Places)
        {
            foreach (var name in place.Names)
            {
                var word = TextFolding.Spell(name);
                var at = word.Length == 0 ? -1 : text.IndexOf(word, start, end - start, StringComparison.Ordinal);
                if (at >= 0 && MoveBefore(text, start, at) is >= 0 and var move && !IsNegated(text, start, move) && !SendsAway(text, start, move, at + word.Length, end))
                {
                    return place.Id;
                }
            }
        }

        return null;
    }

    /// <summary>Home of the one spoken to, for "去您家看看"; null when the clause does not go there.</summary>
    public static string? FindHome(string text, int start, int end, ReadingContext context, ImmutableArray<string> spokenTo)
    {
        if (spokenTo is not [var id] || HomeOf(context, id) is not { } home)
        {
            return null;
        }

        foreach (var word in Homes)
        {
            var at = text.IndexOf(word, start, end - start, StringComparison.Ordinal);
            if (at >= 0 && MoveBefore(text, start, at) is >= 0 and var move && !IsNegated(text, start, move))
            {
                return home;
            }
        }

        return null;
    }

    /// <summary>True when the clause speaks of more than oneself going: "咱", "您", "陪", "扶".</summary>
    public static bool SpeaksOfOthers(string text, int start, int end) => text.AsSpan(start, end - start).IndexOfAny(Along) >= 0;

    private static string? HomeOf(ReadingContext context, string id)
    {
        foreach (var person in context.People)
        {
            if (person.Id == id)
            {
                return person.Home;
            }
        }

        return null;
    }

    private static int MoveBefore(string text, int start, int at)
    {
        for (var i = at - 1; i >= Math.Max(start, at - Reach) && !BoundaryFinder.IsMark(text[i]); i--)
        {
            if (Moves.Contains(text[i], StringComparison.Ordinal) && !IsOutcome(text, start, i))
            {
                return i;
            }
        }

        return -1;
    }

    // "接到岗亭电话": 到 only says that it was received.
    private static bool IsOutcome(string text, int start, int i) =>
        text[i] == '到' && i > start && Received.Contains(text[i - 1], StringComparison.Ordinal);

    private static bool IsNegated(string text, int start, int move)
    {
        for (var i = move - 1; i >= Math.Max(start, move - 2); i--)
        {
            if (Negations.Contains(text[i], StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // Only the words of the same breath say who goes: "我知道您急,您先到院里等" sends away although 我 is in the clause.
    private static bool SendsAway(string text, int start, int move, int placeEnd, int end)
    {
        var breath = move;
        while (breath > start && !BoundaryFinder.IsMark(text[breath - 1]))
        {
            breath--;
        }

        var subject = text.AsSpan(breath, move - breath);
        var rest = text.AsSpan(placeEnd, Math.Min(end, placeEnd + Tail) - placeEnd);
        if (subject.IndexOfAny(Together) >= 0)
        {
            return false;
        }

        if (rest.IndexOf("等我") >= 0)
        {
            return true;
        }

        return !ContainsAny(text.AsSpan(start, Math.Min(end, placeEnd + Tail) - start), Companions)
            && (subject.IndexOfAny(Others) >= 0 || subject.IndexOf('先') >= 0);
    }

    private static bool ContainsAny(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var word in words)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
