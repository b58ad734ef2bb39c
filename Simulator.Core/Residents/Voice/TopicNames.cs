using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Voice;

internal static class TopicNames
{
    public static string? Find(Scenario scenario, string topic) =>
        (scenario.Topics.FirstOrDefault(t => t.Id == topic) ?? scenario.Shared.Topics.FirstOrDefault(t => t.Id == topic))?.Name;
}
