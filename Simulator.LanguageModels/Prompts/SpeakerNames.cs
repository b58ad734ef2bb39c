using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;

namespace Simulator.LanguageModels.Prompts;

/// <summary>What a speaker is called.</summary>
internal static class SpeakerNames
{
    /// <summary>Name of a resident, a contact or the crowd; the id itself when the case has none.</summary>
    public static string Of(Scenario scenario, string speaker) =>
        scenario.Residents.FirstOrDefault(r => r.Id == speaker)?.Name
        ?? scenario.Contacts.FirstOrDefault(c => c.Id == speaker)?.Name
        ?? (speaker == LineIndex.CrowdSpeaker ? scenario.Crowd?.Name : null)
        ?? speaker;
}
