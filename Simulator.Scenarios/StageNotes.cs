using System.Collections.Immutable;
using System.Globalization;
using System.Resources;
using Simulator.Core.Scenarios;
using Simulator.Scenarios.Checks.Possible;

namespace Simulator.Scenarios;

/// <summary>What stands beside the stages of a drawn case: who is there at the start, who opens each stage, which injects may come in it.</summary>
internal sealed class StageNotes(Scenario scenario, CultureInfo culture)
{
    private static readonly ResourceManager Resources = new("Simulator.Scenarios.GraphTexts", typeof(StageNotes).Assembly);

    private readonly PossibleStory _story = PossibleStory.Of(scenario);

    /// <summary>The lines beside a stage, none for some.</summary>
    public ImmutableArray<string> Of(Stage stage)
    {
        ArgumentNullException.ThrowIfNull(stage);
        var lines = ImmutableArray.CreateBuilder<string>();
        if (stage.Id == scenario.StartStage)
        {
            lines.AddRange(scenario.Residents.Select(resident => Text("Resident", resident.Name, Place(resident.Place))));
            lines.AddRange(scenario.Contacts.Select(contact => Text("Contact", contact.Name)));
        }

        if (!stage.Speakers.IsEmpty)
        {
            lines.Add(Text("Opens", string.Join(Text("Separator"), stage.Speakers.Select(Name))));
        }

        lines.AddRange(scenario.Injects
            .Where(inject => _story.CanFire(inject.Id) && _story.CanHold(inject.When, stage.Id))
            .Select(inject => Text(inject.Safety ? "SafetyInject" : "Inject", inject.Id, inject.When.Text)));
        return lines.ToImmutable();
    }

    private string Name(string id) => scenario.Residents.FirstOrDefault(resident => resident.Id == id)?.Name ?? id;

    private string Place(string? id) => scenario.Places.FirstOrDefault(place => place.Id == id)?.Name ?? Text("Away");

    private string Text(string key, params object[] values) => string.Format(
        CultureInfo.InvariantCulture,
        Resources.GetString(key, culture) ?? throw new MissingManifestResourceException($"No text for '{key}'."),
        values);
}
