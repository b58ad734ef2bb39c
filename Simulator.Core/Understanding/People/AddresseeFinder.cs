using System.Collections.Immutable;

namespace Simulator.Core.Understanding.People;

/// <summary>Who a clause is said to and who is only spoken about.</summary>
/// <param name="To">Ids it is said to; <c>*</c> alone for everybody.</param>
/// <param name="About">Ids of people spoken about.</param>
/// <param name="IsSaid">True when the clause itself says whom it is for, by a name or as a plural.</param>
internal readonly record struct Address(ImmutableArray<string> To, ImmutableArray<string> About, bool IsSaid);

/// <summary>Tells vocatives from mentions. Vocative: <c>@name</c>, a name set off by marks or before 您/你 or an imperative, and in an action any name.</summary>
internal static class AddresseeFinder
{
    private const string Imperatives = "您你别莫先请快听来坐等慢跟到咱";
    private const string Particles = "啊呀哎呐哟诶嘞";
    private static readonly ImmutableArray<string> Everybody = ["*"];
    private static readonly string[] Turning = ["面朝", "面向", "面对", "对着", "朝着", "转向", "转身", "转头", "扭头", "走到", "蹲到", "蹲在", "坐到", "坐在", "凑到", "凑近", "拉着", "拉住", "扶着", "扶住", "握着", "握住", "牵着", "走近", "走向", "迎向", "看着", "望着"];
    private static readonly string[] PluralWords = ["大家", "各位", "乡亲们", "街坊们", "老少爷们", "诸位", "在座", "在坐", "你们俩", "您二位", "您两位", "二位", "两位", "你俩", "你们两", "都别", "都往", "都听", "都退", "都静", "都坐", "都先", "都让", "你们都", "几位", "街坊邻居们", "街坊邻里", "老乡们"];

    /// <summary>Reads one clause; <paramref name="current"/> is who was spoken to so far.</summary>
    public static Address Find(string text, int start, int end, bool isAction, ReadingContext context, ImmutableArray<string> current)
    {
        var names = NameFinder.Find(text, start, end, context);
        var to = ImmutableArray.CreateBuilder<string>();
        var about = ImmutableArray.CreateBuilder<string>();
        foreach (var name in names)
        {
            var addressed = name.IsContact ? IsVocative(text, start, end, name) : isAction || IsVocative(text, start, end, name);
            var list = addressed ? to : about;
            if (!list.Contains(name.Id))
            {
                list.Add(name.Id);
            }
        }

        if (to.Count > 0)
        {
            return new Address(to.ToImmutable(), [.. about.Where(id => !to.Contains(id) && IsPerson(context, id))], true);
        }

        var spokenTo = !isAction && SpeaksToAll(text, start, end) ? Everybody : isAction ? [] : current;
        return new Address(spokenTo, [.. about.Where(id => IsPerson(context, id) && (spokenTo.IsEmpty || spokenTo[0] != id))], spokenTo == Everybody);
    }

    /// <summary>True when an action turns to somebody ("（面朝小白）"), so that the words after it are for them.</summary>
    public static bool TurnsTo(string text, int start, int end)
    {
        foreach (var word in Turning)
        {
            if (text.IndexOf(word, start, end - start, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPerson(ReadingContext context, string id)
    {
        foreach (var person in context.People)
        {
            if (person.Id == id)
            {
                return true;
            }
        }

        return false;
    }

    private static bool SpeaksToAll(string text, int start, int end)
    {
        foreach (var word in PluralWords)
        {
            if (text.IndexOf(word, start, end - start, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsVocative(string text, int start, int end, NameHit name)
    {
        var before = name.Start > start ? text[name.Start - 1] : ',';
        if (before == '@')
        {
            return true;
        }

        var opens = IsMark(before) || before is '喂' or '哎' or '诶' or '嘿' or '请';
        var next = name.End + (name.End + 1 < end && Particles.Contains(text[name.End], StringComparison.Ordinal) && IsMark(text[name.End + 1]) ? 1 : 0);
        var after = next < end ? text[next] : ',';
        return opens && (IsMark(after) || (before != '请' && Imperatives.Contains(after, StringComparison.Ordinal)) || (before == '请' && (after == '您' || after == '你')));
    }

    private static bool IsMark(char c) => c is ',' or '。' or '!' or '?' or ' ' or '、' or ':' or ';' or '…' or '~' or '(' or ')' or '“' or '”' or '—';
}
