namespace Simulator.Playtests;

/// <summary>How much to play.</summary>
/// <param name="Runs">Sessions per skill, 1 or more.</param>
/// <param name="Seed">Seed of all chance: the same seed gives the same report on any machine.</param>
/// <param name="Workers">Sessions at the same time; 0 for one per processor.</param>
public sealed record PlaytestOptions(int Runs, ulong Seed, int Workers = 0);
