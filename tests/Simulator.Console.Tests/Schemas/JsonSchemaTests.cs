using System.Text.Json;

namespace Simulator.Console.Tests.Schemas;

/// <summary>The validator itself: a check that finds nothing must be able to find something.</summary>
public sealed class JsonSchemaTests
{
    private const string Schema = """
        {
          "oneOf": [{ "$ref": "#/$defs/cat" }, { "$ref": "#/$defs/dog" }],
          "$defs": {
            "cat": {
              "type": "object",
              "properties": { "kind": { "const": "cat" }, "lives": { "type": "integer", "minimum": 0, "maximum": 9 }, "names": { "type": "array", "items": { "type": "string", "pattern": "^[a-z]+$" } } },
              "required": ["kind", "lives"],
              "additionalProperties": false
            },
            "dog": { "type": "object", "properties": { "kind": { "const": "dog" }, "mood": { "enum": ["glad", null] } }, "required": ["kind", "mood"], "additionalProperties": false }
          }
        }
        """;

    [Theory]
    [InlineData("""{"kind":"cat","lives":9,"names":["tom"]}""")]
    [InlineData("""{"kind":"dog","mood":null}""")]
    public void Value_that_fits_has_no_errors(string value) => Errors(Schema, value).ShouldBeEmpty();

    [Theory]
    [InlineData("""{"kind":"cat"}""")]
    [InlineData("""{"kind":"cat","lives":10}""")]
    [InlineData("""{"kind":"cat","lives":-1}""")]
    [InlineData("""{"kind":"cat","lives":1.5}""")]
    [InlineData("""{"kind":"cat","lives":1,"names":["Tom"]}""")]
    [InlineData("""{"kind":"cat","lives":1,"colour":"red"}""")]
    [InlineData("""{"kind":"dog","mood":"sad"}""")]
    [InlineData("""{"kind":"fish"}""")]
    [InlineData("[]")]
    public void Value_that_does_not_fit_has_errors(string value) => Errors(Schema, value).ShouldNotBeEmpty();

    [Fact]
    public void Keyword_that_the_validator_does_not_know_is_an_error() => Errors("""{"minLength":1}""", "\"\"").ShouldNotBeEmpty();

    [Fact]
    public void Published_schemas_use_known_keywords_only_and_describe_every_event()
    {
        foreach (var name in Directory.GetFiles(Published.Folder, "*.json").Select(Path.GetFileNameWithoutExtension))
        {
            JsonSchema.Load(Published.Folder, name!).Errors(JsonSerializer.Deserialize<JsonElement>("{}")).ShouldNotContain(e => e.Contains("unknown keyword"));
        }

        var play = JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(Path.Combine(Published.Folder, "play.json")));
        play.GetProperty("oneOf").EnumerateArray().Select(c => c.GetProperty("$ref").GetString()!.Split('/')[^1]).ShouldBe(
        [
            "session_started", "session_resumed", "turn_refused", "trainee_spoke", "turn_read", "mood_changed", "fact_revealed", "key_action",
            "red_line_suspected", "inject_fired", "moved", "stage_changed", "resident_spoke", "session_ended", "scored.json",
        ]);
    }

    private static IReadOnlyList<string> Errors(string schema, string value) => JsonSchema.Parse(schema).Errors(JsonSerializer.Deserialize<JsonElement>(value));
}
