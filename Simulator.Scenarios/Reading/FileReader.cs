using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <summary>Opens the files of a bundle, each at most once.</summary>
internal sealed class FileReader(ScenarioBundle bundle, DiagnosticBag bag)
{
    private readonly Dictionary<string, YamlNode?> _roots = new(StringComparer.Ordinal);

    /// <summary>The root of a file; null when it is absent or was refused.</summary>
    public YamlNode? Find(string path)
    {
        if (!_roots.TryGetValue(path, out var root))
        {
            root = bundle.Files.TryGetValue(path, out var bytes) ? YamlGate.Read(path, bytes, bag) : null;
            _roots[path] = root;
        }

        return root;
    }

    /// <summary>The root of a file that must be there.</summary>
    public YamlNode? Need(string path)
    {
        if (!bundle.Files.ContainsKey(path))
        {
            bag.Report(DiagnosticCatalog.FileMissing, SourceMark.StartOf(path), path);
        }

        return Find(path);
    }

    /// <summary>Paths below a folder in ordinal order.</summary>
    public IEnumerable<string> Under(string folder) =>
        bundle.Files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal));
}
