using Simulator.Console.Tests.Processes;

namespace Simulator.Console.Tests.Schemas;

/// <summary>The published schemas, docs/schemas.</summary>
internal static class Published
{
    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "schemas");

    /// <summary>Every line of the output is as the schema of that name says, and there is one at least.</summary>
    public static Finished ShouldMatch(this Finished run, string name)
    {
        var schema = JsonSchema.Load(Folder, name);
        run.Lines.ShouldNotBeEmpty(run.Error);
        foreach (var (line, text) in run.Json.Zip(run.Lines))
        {
            schema.Errors(line).ShouldBeEmpty(text);
        }

        return run;
    }
}
