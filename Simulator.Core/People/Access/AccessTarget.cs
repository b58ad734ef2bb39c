namespace Simulator.Core.People.Access;

/// <summary>What a right is asked about.</summary>
/// <param name="Person">The person; null when it is about no registered person.</param>
/// <param name="Unit">The unit, or the person's unit; null for the whole store, or for somebody who belongs to none.</param>
public sealed record AccessTarget(string? Person, string? Unit)
{
    /// <summary>The whole store; also sessions that nobody registered played.</summary>
    public static AccessTarget Store { get; } = new(null, null);

    /// <summary>A person.</summary>
    public static AccessTarget Of(Person person)
    {
        ArgumentNullException.ThrowIfNull(person);
        return new AccessTarget(person.Id, person.Unit);
    }

    /// <summary>A unit and all below it.</summary>
    public static AccessTarget OfUnit(string? unit) => new(null, unit);
}
