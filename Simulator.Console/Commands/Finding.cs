namespace Simulator.Console.Commands;

/// <summary>One line of <c>doctor</c>.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="State">ok, warn, bad.</param>
/// <param name="Detail">What was found and what to do.</param>
internal sealed record Finding(string Name, string State, string Detail);
