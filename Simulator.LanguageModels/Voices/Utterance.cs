namespace Simulator.LanguageModels.Voices;

/// <summary>A finished sentence in a model's answer.</summary>
/// <param name="Tag">Who it was tagged with, as written; null when its line had no tag.</param>
/// <param name="Text">The sentence, tidied; never empty.</param>
internal sealed record Utterance(string? Tag, string Text);
