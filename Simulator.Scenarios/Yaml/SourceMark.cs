namespace Simulator.Scenarios.Yaml;

/// <summary>A place in a file.</summary>
/// <param name="File">Path relative to the scenarios folder, with <c>/</c>.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1, in UTF-16 units.</param>
public readonly record struct SourceMark(string File, int Line, int Column)
{
    /// <summary>The beginning of a file: where a mistake about the whole file is shown.</summary>
    public static SourceMark StartOf(string file) => new(file, 1, 1);
}
