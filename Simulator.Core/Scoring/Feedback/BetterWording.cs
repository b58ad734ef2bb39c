using Simulator.Core.Residents;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Scoring.Feedback;

/// <summary>Finds the model answer that fits a sentence best: the case's own before the shared ones.</summary>
internal static class BetterWording
{
    private const int ForThisAct = 4;
    private const int InThisStage = 2;
    private const int ToThisResident = 1;

    public static ModelAnswer? For(Scenario scenario, ActEntry entry, string? resident) =>
        Best(scenario.ModelAnswers, entry, resident) ?? Best(scenario.Shared.ModelAnswers, entry, resident);

    private static ModelAnswer? Best(IEnumerable<ModelAnswer> answers, ActEntry entry, string? resident) => answers
        .Where(a => (a.Stage is null || a.Stage == entry.Stage)
            && (a.Resident is null || a.Resident == resident)
            && (a.InsteadOf.IsEmpty || a.InsteadOf.Any(entry.Clause.Acts.Contains)))
        .OrderByDescending(a =>
            (a.InsteadOf.IsEmpty ? 0 : ForThisAct) + (a.Stage is null ? 0 : InThisStage) + (a.Resident is null ? 0 : ToThisResident))
        .FirstOrDefault();
}
