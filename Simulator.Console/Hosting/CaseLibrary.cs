using Simulator.Core.Scenarios;
using Simulator.Scenarios;
using Simulator.Scenarios.Diagnostics;

namespace Simulator.Console.Hosting;

/// <summary>The cases on this machine, and the cases that sessions were played with.</summary>
/// <param name="flag">Folder named on the command line, or null.</param>
/// <param name="setting">Folder of the settings, or null.</param>
internal sealed class CaseLibrary(string? flag, string? setting)
{
    private readonly ScenarioRoot? _root = ScenarioRoot.Find(flag, setting, AppContext.BaseDirectory);

    /// <summary>The cases' folder.</summary>
    /// <exception cref="CommandFailedException">There is none.</exception>
    public string Root => RootOrNull ?? throw CommandFailedException.Usage("err.no_scenarios");

    /// <summary>The folder, or null.</summary>
    public string? RootOrNull => _root is { Exists: true } found ? found.Path : null;

    /// <summary>Headers of all cases, broken ones included.</summary>
    public IReadOnlyList<ScenarioHeader> List() => new ScenarioCatalog(Root).List();

    /// <summary>A case to play.</summary>
    /// <exception cref="CommandFailedException">Unknown or broken.</exception>
    public LoadedCase Load(string id)
    {
        var bundle = Bundle(id);
        var result = ScenarioLoader.Load(bundle);
        return result.Scenario is { } scenario
            ? new LoadedCase(scenario, bundle, result)
            : throw CommandFailedException.Broken("err.broken_case", id, result.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error));
    }

    /// <summary>The files of a case.</summary>
    /// <exception cref="CommandFailedException">There is no such case.</exception>
    public ScenarioBundle Bundle(string id)
    {
        if (!ScenarioId.IsValid(id))
        {
            throw CommandFailedException.Usage("err.bad_case_id", id);
        }

        return ScenarioBundle.ReadFolder(Root, id)
            ?? throw CommandFailedException.Usage("err.unknown_case", id, string.Join(", ", List().Select(h => h.Id)));
    }

    /// <summary>The case of a stored bundle, or null when the bytes are none.</summary>
    public static Scenario? OfBundle(byte[]? bytes)
    {
        try
        {
            return bytes is null ? null : ScenarioLoader.Load(ScenarioBundle.FromBytes(bytes)).Scenario;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}

/// <summary>A case with its files.</summary>
internal sealed record LoadedCase(Scenario Scenario, ScenarioBundle Bundle, ScenarioResult Result);
