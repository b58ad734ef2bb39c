using Simulator.Core.Scenarios;

namespace Simulator.Console.Views;

/// <summary>What people and places of a case are called on the screen; an unknown id is shown as it is.</summary>
internal static class Names
{
    private const string Crowd = "crowd";

    public static string OfSpeaker(Scenario scenario, string id) =>
        scenario.Residents.FirstOrDefault(r => r.Id == id)?.Name
        ?? scenario.Contacts.FirstOrDefault(c => c.Id == id)?.Name
        ?? (id == Crowd ? scenario.Crowd?.Name : null)
        ?? id;

    public static string OfPlace(Scenario scenario, string id) => scenario.Places.FirstOrDefault(p => p.Id == id)?.Name ?? id;
}
