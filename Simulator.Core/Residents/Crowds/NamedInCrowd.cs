using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Crowds;

/// <summary>A named resident as part of a crowd.</summary>
/// <param name="Resident">Weight, susceptibility and threshold.</param>
/// <param name="State">Their state now.</param>
public readonly record struct NamedInCrowd(Resident Resident, ResidentState State);
