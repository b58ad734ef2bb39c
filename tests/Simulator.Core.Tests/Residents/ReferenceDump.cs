using System.Text.Json;

namespace Simulator.Core.Tests.Residents;

/// <summary>The committed dump of the independent reference, see reference/README.md.</summary>
internal sealed record ReferenceDump(
    Dictionary<string, Dictionary<string, double[]>> Effects,
    ReferenceRun[] Runs,
    ReferenceGroup[] Groups)
{
    public static ReferenceDump Read() => JsonSerializer.Deserialize<ReferenceDump>(
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Residents", "reference", "reference.json")),
        JsonSerializerOptions.Web)!;
}

internal sealed record ReferenceRun(string Name, string Temperament, double[] Start, ReferenceTurn[] Turns);

internal sealed record ReferenceTurn(string[] Acts, double[] After);

internal sealed record ReferenceGroup(bool Calmed, double[] Anger, double[] Weights, double[] Susceptibility, ReferenceRound[] Rounds);

internal sealed record ReferenceRound(double Heat, double[] Anger);
