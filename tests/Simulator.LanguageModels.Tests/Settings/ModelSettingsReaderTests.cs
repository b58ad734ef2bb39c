using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.Settings;

namespace Simulator.LanguageModels.Tests.Settings;

public sealed class ModelSettingsReaderTests
{
    [Fact]
    public void An_endpoint_and_a_name_are_enough_and_the_rest_has_its_defaults()
    {
        var read = Read(new() { ["model:endpoint"] = "http://10.0.0.5:8000/v1", ["model:name"] = "qwen" });

        read.Kind.ShouldBe(ModelKinds.OpenAi);
        read.Key.ShouldBeNull();
        read.Limits.FirstWords.ShouldBe(TimeSpan.FromSeconds(4));
        read.Limits.Total.ShouldBe(TimeSpan.FromSeconds(8));
        read.Limits.MaxCalls.ShouldBe(2);
        read.MaskPersonalData.ShouldBeTrue();
    }

    [Fact]
    public void A_preset_fills_in_what_is_not_set_and_yields_to_what_is()
    {
        var read = Read(new() { ["model:preset"] = "dashscope", ["model:name"] = "qwen-max" }, key: "k");

        read.Endpoint.ShouldBe(new Uri("https://dashscope.aliyuncs.com/compatible-mode/v1"));
        read.Name.ShouldBe("qwen-max");
        read.Extra["enable_thinking"].ShouldBe("false");
    }

    [Fact]
    public void Every_preset_can_be_used_with_a_key_and_a_name()
    {
        foreach (var preset in ModelPreset.All)
        {
            Read(new() { ["model:preset"] = preset.Id, ["model:name"] = "m" }, key: "k").Endpoint.ShouldBe(preset.Endpoint);
        }

        ModelPreset.All.Select(p => p.Id).ShouldBe(["openai", "dashscope", "deepseek", "zhipu", "moonshot", "vllm", "ollama", "llamacpp"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(ModelSettingsProblem.None, null, null)]
    [InlineData(ModelSettingsProblem.NoName, "model:endpoint", "http://localhost/v1")]
    [InlineData(ModelSettingsProblem.BadEndpoint, "model:endpoint", "localhost:80")]
    [InlineData(ModelSettingsProblem.BadEndpoint, "model:endpoint", "http://user:secret@localhost/v1")]
    [InlineData(ModelSettingsProblem.UnknownPreset, "model:preset", "nobody")]
    [InlineData(ModelSettingsProblem.NoKey, "model:preset", "deepseek")]
    public void What_cannot_be_used_says_what_it_is(ModelSettingsProblem problem, string? name, string? value) =>
        Should.Throw<ModelSettingsException>(() => Read(name is null ? [] : new() { [name] = value! })).Problem.ShouldBe(problem);

    [Theory]
    [InlineData("model:turnSeconds", "soon")]
    [InlineData("model:turnSeconds", "0")]
    [InlineData("model:maxCalls", "3")]
    [InlineData("model:maskPersonalData", "perhaps")]
    public void A_value_out_of_range_is_refused_by_name(string name, string value)
    {
        var refused = Should.Throw<ModelSettingsException>(() => Read(new() { ["model:endpoint"] = "http://localhost/v1", ["model:name"] = "m", [name] = value }));

        refused.Problem.ShouldBe(ModelSettingsProblem.BadValue);
        refused.Setting.ShouldBe(name);
    }

    [Fact]
    public void A_key_in_the_settings_file_is_refused_and_not_repeated()
    {
        var refused = Should.Throw<ModelSettingsException>(() =>
            Read(new() { ["model:endpoint"] = "http://localhost/v1", ["model:name"] = "m", ["model:key"] = "sk-canary" }));

        refused.Problem.ShouldBe(ModelSettingsProblem.KeyInFile);
        refused.ToString().ShouldNotContain("sk-canary");
    }

    [Fact]
    public void A_key_file_is_read_when_the_key_is_needed()
    {
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, "sk-from-file\n");
            var read = Read(new() { ["model:endpoint"] = "http://localhost/v1", ["model:name"] = "m", ["model:keyFile"] = path });

            read.Key!.Read().ShouldBe("sk-from-file");
            read.ToString().ShouldNotContain("sk-from-file");
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static ModelSettings Read(Dictionary<string, string> settings, string? key = null) =>
        new ModelSettingsReader(n => n == "model:key" && key is not null ? key : settings.GetValueOrDefault(n), n => n == "model:key" ? key : null).Read();
}
