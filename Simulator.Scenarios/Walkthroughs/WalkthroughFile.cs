using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Reading;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Walkthroughs;

/// <summary>Reads a walkthrough by itself, without the case: ids are not looked up. <see cref="ScenarioLoader"/> reads and checks those of a case.</summary>
public static class WalkthroughFile
{
    /// <param name="path">Shown in diagnostics; its last part without extension is the walkthrough's name.</param>
    /// <param name="bytes">UTF-8 YAML; untrusted.</param>
    /// <returns>The walkthrough, null when the file was refused, and all that is wrong with it.</returns>
    public static (Walkthrough? Walkthrough, IReadOnlyList<Diagnostic> Diagnostics) Parse(string path, ReadOnlyMemory<byte> bytes)
    {
        var reading = new CaseReading();
        return (Read(reading, path, bytes), reading.Bag.Sorted());
    }

    private static Walkthrough? Read(CaseReading reading, string path, ReadOnlyMemory<byte> bytes)
    {
        if (YamlGate.Read(path, bytes, reading.Bag) is not { } root)
        {
            return null;
        }

        using var map = reading.Map(root);
        return WalkthroughReader.Read(map, Path.GetFileNameWithoutExtension(path));
    }
}
