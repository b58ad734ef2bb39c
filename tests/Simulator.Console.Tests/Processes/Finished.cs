using System.Text.Json;

namespace Simulator.Console.Tests.Processes;

/// <summary>What a run of the program left: its exit code and what it printed.</summary>
internal sealed record Finished(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<JsonElement> Json => [.. Lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    public JsonElement First(string name) => Json.First(line => Is(line, name));

    public IReadOnlyList<JsonElement> All(string name) => [.. Json.Where(line => Is(line, name))];

    /// <summary>Session id of the first line.</summary>
    public string Session => Json[0].GetProperty("session").GetString()!;

    public static bool Is(JsonElement line, string name) => line.GetProperty("event").GetString() == name;

    public Finished ShouldExit(int code)
    {
        ExitCode.ShouldBe(code, $"{Error}\n{Output}");
        return this;
    }
}
