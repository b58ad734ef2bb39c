namespace Simulator.Core.Understanding.Model;

/// <summary>Which characters stand between quotation marks.</summary>
internal static class Quotes
{
    /// <summary>Marks quoted characters of a stretch (marks excluded); a quotation never closed runs to the end.</summary>
    public static bool Mark(string text, int start, int end, Span<bool> quoted)
    {
        var inside = false;
        var any = false;
        for (var i = start; i < end; i++)
        {
            var c = text[i];
            var isMark = c is '“' or '”' or '"';
            inside = c switch { '“' => true, '”' => false, '"' => !inside, _ => inside };
            quoted[i - start] = inside && !isMark;
            any |= quoted[i - start];
        }

        return any;
    }
}
