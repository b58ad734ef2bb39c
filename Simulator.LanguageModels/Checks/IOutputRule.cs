namespace Simulator.LanguageModels.Checks;

/// <summary>One thing a sentence must not do. Implementations are pure and thread-safe.</summary>
public interface IOutputRule
{
    /// <summary>As it stands in the record: snake_case.</summary>
    string Name { get; }

    /// <summary>True when the sentence must not be shown.</summary>
    bool Breaks(Candidate candidate);
}
