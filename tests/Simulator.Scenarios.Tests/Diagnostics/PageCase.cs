using System.Text;
using Simulator.Scenarios.Scaffolds;

namespace Simulator.Scenarios.Tests.Diagnostics;

/// <summary>The case the pages' examples are cut from: what <c>simulator new</c> writes, without its comments, beside the shared data of the house.</summary>
internal static class PageCase
{
    public const string Id = "shifan";

    private static readonly string[] Lines = ["any.yaml", "contact.yaml"];

    private static readonly Lazy<Dictionary<string, string>> Shared = new(() => ScenarioBundle
        .ReadFolder(ScenarioRoot.Find(null, null, AppContext.BaseDirectory)!.Path, "burst-pipe")!.Files
        .Where(file => file.Key.StartsWith("_shared/", StringComparison.Ordinal) && (!file.Key.Contains("/lines/", StringComparison.Ordinal) || Lines.Any(file.Key.EndsWith)))
        .ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Span)));

    public static Dictionary<string, string> Texts(string? family)
    {
        var texts = new Dictionary<string, string>(Shared.Value);
        foreach (var (path, text) in CaseScaffold.Create(Id, family ?? "neighbour_dispute"))
        {
            texts[$"{Id}/{path}"] = string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith('#')));
        }

        return texts;
    }

    public static string Path(string file) => file.StartsWith("_shared/", StringComparison.Ordinal) ? file : $"{Id}/{file}";
}
