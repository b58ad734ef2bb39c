using System.Collections.Immutable;
using Simulator.Core.Scoring;
using Simulator.Core.Sessions.Running;

namespace Simulator.Core.Reviews;

/// <summary>A session that is reviewed, with the evidence that counts today.</summary>
/// <param name="History">The session.</param>
/// <param name="Record">What scoring looks at.</param>
public sealed record ReviewSubject(SessionHistory History, JudgedSession Record)
{
    /// <summary>The machine's card.</summary>
    public ScoreCard Machine { get; } = ScoreCardBuilder.Build(Record);

    /// <summary>Session id.</summary>
    public string Id => History.State.Id;

    /// <summary>Id of the trainee; null when nobody signed in.</summary>
    public string? Trainee => History.State.Start.Person;

    /// <summary>The card with a mentor's decisions.</summary>
    public ScoreCard CardOf(MentorDecisions decisions)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        return ScoreCardBuilder.Build(decisions.ApplyTo(Record));
    }

    /// <summary>What the machine says now.</summary>
    public MachineView View() => new(
        Machine.Version,
        Machine.Details.ToImmutableSortedDictionary(d => d.Id, d => d.Level is null ? null : (int?)d.Bars, StringComparer.Ordinal),
        [.. Record.RedLines.Select(r => r.Suspicion.RedLine).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
        Machine.Total);
}
