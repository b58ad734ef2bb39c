using Simulator.Core.Understanding.Text;

namespace Simulator.Core.Understanding.People;

/// <summary>Forms of address that follow a name and belong to it: "桑珠" + "爷爷", "平措" + "小伙子".</summary>
internal static class Titles
{
    // "丫丫妈" is not 丫丫.
    private static readonly string[] Parents = ["妈", "爸", "娘", "妈妈", "爸爸", "阿妈", "阿爸", "阿妈啦", "阿爸啦"];
    private static readonly string[] Words =
    [
        .. ReaderResources.Lines("address.txt")
            .Where(line => line[0] == '+' || line.StartsWith("大爷 ", StringComparison.Ordinal) || line.StartsWith("阿妈啦 ", StringComparison.Ordinal))
            .SelectMany(line => line.TrimStart('+').Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Concat(["啦", "弟弟", "妹妹", "哥哥", "小伙", "小兄弟", "伯", "同学", "小朋友", "老乡"])
            .Except([.. Parents, "工", "科", "师", "公", "婆"], StringComparer.Ordinal)
            .Distinct(StringComparer.Ordinal)
            .OrderByDescending(w => w.Length)
            .ThenBy(w => w, StringComparer.Ordinal),
    ];

    /// <summary>Where a name that ends at <paramref name="at"/> ends with the title that follows it.</summary>
    public static int EndAfter(string text, int at, int end)
    {
        foreach (var word in Words)
        {
            if (at + word.Length <= end && text.AsSpan(at, word.Length).SequenceEqual(word))
            {
                return at + word.Length;
            }
        }

        return at;
    }
}
