namespace Simulator.Core.Privacy;

/// <summary>A piece of personal data: where, and what.</summary>
internal readonly record struct FoundData(PersonalDataKind Kind, int Start, int Length)
{
    public int End => Start + Length;
}
