using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Reading;

namespace Simulator.Scenarios.Checks;

/// <summary>Residents have words of their own for what happens in every session; nobody is silent where the story needs their words.</summary>
internal static class LinesCheck
{
    private static readonly string[] Basic = ["idle", "unclear", "silence", "repeat", "promise", "promise_weak", "withdraw"];

    public static void Run(CheckedCase @case)
    {
        var scenario = @case.Scenario;
        var own = scenario.Lines.Where(bank => bank.Speaker is not null).Select(bank => (bank.Speaker!, bank.Cue)).ToHashSet();
        foreach (var resident in scenario.Residents)
        {
            var missing = Wanted(scenario, resident).Where(cue => !own.Contains((resident.Id, cue))).ToArray();
            if (missing.Length > 0)
            {
                @case.Report(DiagnosticCatalog.ResidentWithoutLines, NameKind.Resident, resident.Id, resident.Id, string.Join(" ", missing));
            }
        }

        var index = LineIndex.For(scenario);
        foreach (var (speaker, cue, kind, id) in Needed(@case).Where(need => !index.AnyMood(need.Speaker, need.Cue).Any()))
        {
            @case.Report(DiagnosticCatalog.CueWithoutLines, kind, id, speaker, cue);
        }
    }

    // Without these a generic line steps in.
    private static IEnumerable<string> Wanted(Scenario scenario, Resident resident) =>
        Basic
            .Concat(scenario.Facts.Where(fact => fact.Resident == resident.Id).SelectMany(fact => new[] { $"fact:{fact.Id}:deflect", $"fact:{fact.Id}:hint" }))
            .Concat(scenario.Injects.Where(inject => inject.Speaker == resident.Id).Select(inject => $"inject:{inject.Id}"));

    // Nothing steps in for these: a fact would be told without its words, a deed would be answered by nobody.
    private static IEnumerable<(string Speaker, string Cue, NameKind Kind, string Id)> Needed(CheckedCase @case)
    {
        var (scenario, story) = (@case.Scenario, @case.Story);
        return scenario.Facts.Where(fact => story.CanBeKnown(fact.Id)).Select(fact => (fact.Resident, $"fact:{fact.Id}:tell", NameKind.Fact, fact.Id))
            .Concat(scenario.Interactions.Where(i => story.CanHappen(i.Id)).SelectMany(i => Cues(i.Speaker, "did:" + i.Id, i.Effects, NameKind.Interaction, i.Id)))
            .Concat(scenario.Injects.Where(i => story.CanFire(i.Id)).SelectMany(i => Cues(null, "", i.Effects, NameKind.Inject, i.Id)))
            .Concat(scenario.Stages.Where(s => story.CanEnter(s.Id)).SelectMany(s => Cues(null, "", s.OnEnter.Concat(s.Transitions.SelectMany(t => t.Effects)), NameKind.Stage, s.Id)))
            .Concat(scenario.Contacts.Select(contact => (contact.Id, "call", NameKind.Contact, contact.Id)))
            .Distinct();
    }

    private static IEnumerable<(string Speaker, string Cue, NameKind Kind, string Id)> Cues(string? speaker, string cue, IEnumerable<Effect> effects, NameKind kind, string id) =>
        effects.OfType<CueEffect>().Select(effect => (effect.Speaker, effect.Cue, kind, id))
            .Concat(speaker is null ? [] : [(speaker, cue, kind, id)]);
}
