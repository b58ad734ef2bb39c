namespace Simulator.Core.People;

/// <summary>Personal data of a person: erasable words of an event, never its body.</summary>
/// <param name="Login">What is typed to sign in, as chosen; compared folded (<see cref="PersonalText.Fold"/>).</param>
/// <param name="Name">Real name; null when not given.</param>
/// <param name="StaffNumber">Number the employer gave; the key of an import; null when not given.</param>
/// <param name="Contact">Telephone or the like; null when not given.</param>
public sealed record PersonWords(string Login, string? Name = null, string? StaffNumber = null, string? Contact = null);
