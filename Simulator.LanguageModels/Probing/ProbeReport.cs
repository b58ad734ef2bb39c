using Simulator.LanguageModels.Clients;

namespace Simulator.LanguageModels.Probing;

/// <summary>What came of trying a model.</summary>
/// <param name="Failure">Why there was no answer; null when there was one.</param>
/// <param name="FirstWords">Time to the first words; null without an answer.</param>
/// <param name="CharactersPerSecond">After the first words; null when the answer came in one piece.</param>
/// <param name="IsChinese">The answer was Chinese.</param>
/// <param name="IsJson">Asked for a JSON object, it gave one.</param>
public sealed record ProbeReport(ModelFailure? Failure, TimeSpan? FirstWords, double? CharactersPerSecond, bool IsChinese, bool IsJson);
