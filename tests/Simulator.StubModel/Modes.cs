namespace Simulator.StubModel;

/// <summary>Names of the modes in kebab case.</summary>
public static class Modes
{
    public static IEnumerable<string> Names => Enum.GetValues<StubMode>().Select(NameOf);

    public static string NameOf(StubMode mode) =>
        string.Concat(mode.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? "-" + char.ToLowerInvariant(c) : char.ToLowerInvariant(c).ToString()));

    public static bool TryParse(string? name, out StubMode mode) =>
        Enum.TryParse((name ?? string.Empty).Replace("-", string.Empty, StringComparison.Ordinal), ignoreCase: true, out mode) && Enum.IsDefined(mode);
}
