using System.Collections.Frozen;
using System.Text;

namespace Simulator.Core.People;

/// <summary>Letters of other alphabets that look like Latin ones: enough that nobody registers as somebody else at sight.</summary>
internal static class LookAlikes
{
    private const string Others = "аАеЕоОрРсСхХуУіІјЈѕЅһԁԛԝкКМТВНавеαΑβΒεΕηΗιΙκΚμΜνΝοΟρΡτΤυΥχΧζΖ〇ƖɡɑıȷøØłŁđĐ"
        + "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĨĩĪīĬĭĮįİĴĵĶķĹĺĻļĽľŃńŅņŇňŌōŎŏŐőŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžƠơƯưǍǎǏǐǑǒǓǔǕǖǗǘǙǚǛǜǞǟǠǡǦǧǨǩǪǫǬǭǰǴǵǸǹǺǻȀȁȂȃȄȅȆȇȈȉȊȋȌȍȎȏȐȑȒȓȔȕȖȗȘșȚțȞȟȦȧȨȩȪȫȬȭȮȯȰȱȲȳ";
    private const string Latins = "aaeeooppccxxyyiijjsshdqwkkmtbhabeaabbeehhiikkmmnnooppttuyxxzz0igaijoolldd"
        + "aaaaaaceeeeiiiinooooouuuuyaaaaaaceeeeiiiinooooouuuuyyaaaaaaccccccccddeeeeeeeeeegggggggghhiiiiiiiiijjkkllllllnnnnnnoooooorrrrrrssssssssttttuuuuuuuuuuuuwwyyyzzzzzzoouuaaiioouuuuuuuuuuaaaaggkkoooojggnnaaaaaaeeeeiiiioooorrrruuuusstthhaaeeooooooooyy";

    private static readonly FrozenDictionary<int, char> Table = Pairs().ToFrozenDictionary();

    public static string Plain(Rune rune) => Table.TryGetValue(rune.Value, out var plain) ? plain.ToString() : rune.ToString();

    private static Dictionary<int, char> Pairs()
    {
        var pairs = new Dictionary<int, char>();
        for (var i = 0; i < Others.Length; i++)
        {
            pairs.TryAdd(Others[i], Latins[i]);
        }

        return pairs;
    }
}
