using System.Text;
using Microsoft.Extensions.AI;
using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.Tests.Support;
using Simulator.StubModel;

namespace Simulator.LanguageModels.Tests.Recordings;

public sealed class ReplayTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("replay").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_recording_replayed_offline_gives_the_same_pieces_and_records_to_the_same_bytes()
    {
        var first = Path.Combine(_folder, "first.jsonl");
        var second = Path.Combine(_folder, "second.jsonl");
        string[] prompts = ["@wang\n你好", "@wang\n再说", "@li\n身份证110105194912310021", "@wang\n你好", "@wang\n坏了", "@wang\n\u2028😀“引号”"];
        List<string> live;
        await using (var server = await StubModelServer.StartAsync(new StubOptions()))
        {
            server.Next(StubMode.WellBehaved, StubMode.Hostile, StubMode.WellBehaved, StubMode.Think, StubMode.CleanCut);
            live = await PlayAsync(Call.Patient(server), new ModelServices { RecordTo = first }, prompts);
        }

        var nowhere = new ModelSettings(new Uri("http://127.0.0.1:9/v1"), "none");
        var replayed = await PlayAsync(nowhere, new ModelServices { ReplayFrom = first, RecordTo = second }, prompts);

        replayed.ShouldBe(live);
        live[4].ShouldEndWith("CutOff");
        (await File.ReadAllBytesAsync(second)).ShouldBe(await File.ReadAllBytesAsync(first));
        (await File.ReadAllTextAsync(first)).ShouldNotContain("110105194912310021");
    }

    [Fact]
    public async Task What_was_not_recorded_is_a_failure_of_its_own()
    {
        var path = Path.Combine(_folder, "empty.jsonl");
        await File.WriteAllTextAsync(path, string.Empty);

        (await PlayAsync(new ModelSettings(new Uri("http://127.0.0.1:9/v1"), "none"), new ModelServices { ReplayFrom = path }, ["x"]))
            .ShouldHaveSingleItem().ShouldEndWith("NotRecorded");
    }

    private static async Task<List<string>> PlayAsync(ModelSettings settings, ModelServices services, string[] prompts)
    {
        using var client = ModelClientFactory.Create(settings, TimeProvider.System, services);
        var heard = new List<string>();
        foreach (var prompt in prompts)
        {
            var text = new StringBuilder();
            try
            {
                await foreach (var part in client.GetStreamingResponseAsync([new ChatMessage(ChatRole.User, prompt)]))
                {
                    text.Append(part.Text.Length > 0 ? part.Text + "|" : part.FinishReason?.Value);
                }
            }
            catch (ModelFailedException failed)
            {
                text.Append(failed.Failure.Kind);
            }

            heard.Add(text.ToString());
        }

        return heard;
    }
}
