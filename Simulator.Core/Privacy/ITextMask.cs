namespace Simulator.Core.Privacy;

/// <summary>
/// Replaces personal data (identity and phone numbers, cards, addresses, names) in a text by placeholders.
/// Pure, safe for several threads, never null; a text without personal data comes back unchanged.
/// </summary>
public interface ITextMask
{
    string Mask(string text);
}
