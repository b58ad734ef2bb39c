using Simulator.Console.Tests.Processes;
using Simulator.Console.Tests.Schemas;

namespace Simulator.Console.Tests.Golden;

/// <summary>
/// One recorded session with all it prints, in a frozen case: a change of reader, engine, voice, scoring or views shows here as a difference to read.
/// With SIMULATOR_APPROVE=1 the files beside this one are written anew instead of compared.
/// </summary>
public sealed class GoldenSessionTests
{
    [Theory]
    [InlineData("LANG", "zh_CN.UTF-8")]
    [InlineData("LANG", "tr_TR.UTF-8")]
    [InlineData("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1")]
    [InlineData("DOTNET_EnableHWIntrinsic", "0")]
    public async Task Session_and_its_review_are_as_recorded_in_every_culture(string variable, string value)
    {
        using var app = new App();
        app.Environment[variable] = value;
        var played = (await app.PlayAsync(File.ReadAllBytes(Repository.Of("tests", "Simulator.Console.Tests", "Golden", "tiny.txt")))).ShouldExit(0).ShouldMatch("play");
        ShouldBeAsRecorded("tiny.jsonl", played.Output, played.Session);
        var review = (await app.RunAsync("review", played.Session, "--transcript")).ShouldExit(0);
        ShouldBeAsRecorded("tiny.review.txt", review.Output, played.Session);
        var english = (await app.RunAsync("review", played.Session, "--transcript", "--lang", "en")).ShouldExit(0);
        ShouldBeAsRecorded("tiny.review.en.txt", english.Output, played.Session);
    }

    private static void ShouldBeAsRecorded(string name, string output, string session)
    {
        var text = string.Join('\n', output.Replace(session, "SESSION", StringComparison.Ordinal).Split('\n').Select(l => l.TrimEnd()));
        var path = Repository.Of("tests", "Simulator.Console.Tests", "Golden", name);
        if (Environment.GetEnvironmentVariable("SIMULATOR_APPROVE") == "1")
        {
            File.WriteAllText(path, text);
        }

        text.ShouldBe(File.ReadAllText(path), name);
    }
}
