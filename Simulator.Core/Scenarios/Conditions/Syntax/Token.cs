namespace Simulator.Core.Scenarios.Conditions.Syntax;

internal enum TokenKind
{
    Word,
    Open,
    Close,
    Comma,
    Colon,
    Bar,
    Comparison,
    End,
}

internal readonly record struct Token(TokenKind Kind, string Text, int Start)
{
    public int End => Start + Text.Length;
}
