using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Simulator.Scenarios.Scaffolds;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Tests.Schemas;

/// <summary>Checks YAML against a schema of scenarios/.vscode. Knows the keywords they use; any other is an error.</summary>
internal static class EditorSchema
{
    private static readonly string[] Annotations = ["$schema", "$id", "title", "description", "required", "properties"];

    public static JsonElement Load(string name) =>
        JsonSerializer.Deserialize<JsonElement>(EditorFiles.All.Single(file => file.Path == $".vscode/schemas/{name}.json").Text);

    /// <summary>Every schema of an object below a schema, by its path: "residents/[]/mood".</summary>
    public static IEnumerable<(string Path, JsonElement Schema)> Objects(JsonElement schema, string path = "")
    {
        if (schema.TryGetProperty("properties", out var properties))
        {
            yield return (path, schema);
            foreach (var inner in properties.EnumerateObject().SelectMany(property => Objects(property.Value, Join(path, property.Name))))
            {
                yield return inner;
            }
        }

        var items = schema.TryGetProperty("items", out var item) ? Objects(item, Join(path, "[]")) : [];
        var choices = schema.TryGetProperty("anyOf", out var any) ? any.EnumerateArray().SelectMany(choice => Objects(choice, path)) : [];
        foreach (var inner in items.Concat(choices))
        {
            yield return inner;
        }
    }

    public static string Join(string path, string step) => path.Length == 0 ? step : $"{path}/{step}";

    /// <summary>What is wrong with a node.</summary>
    public static IEnumerable<string> Errors(JsonElement schema, YamlNode node, string at)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var isRight = keyword.Name switch
            {
                "type" => (keyword.Value.ValueKind == JsonValueKind.Array ? keyword.Value.EnumerateArray().Select(t => t.GetString()!) : [keyword.Value.GetString()!]).Any(type => Is(type, node)),
                "enum" => node is YamlScalar scalar && keyword.Value.EnumerateArray().Any(e => e.ValueKind == JsonValueKind.Null ? scalar.IsNull : e.GetString() == scalar.Text),
                "minimum" => Number(node) is not { } number || number >= keyword.Value.GetDouble(),
                "maximum" => Number(node) is not { } number || number <= keyword.Value.GetDouble(),
                "pattern" => node is not YamlScalar scalar || Regex.IsMatch(scalar.Text, keyword.Value.GetString()!),
                "additionalProperties" => node is not YamlMapping map || map.Entries.All(entry => schema.GetProperty("properties").TryGetProperty(entry.Key.Text, out _)),
                "anyOf" => keyword.Value.EnumerateArray().Any(choice => !Errors(choice, node, at).Any()),
                "items" => true,
                var name => Annotations.Contains(name) ? true : throw new InvalidOperationException(name),
            };
            if (!isRight)
            {
                yield return $"{at} breaks {keyword.Name} {keyword.Value}";
            }
        }

        foreach (var inner in Inner(schema, node, at))
        {
            yield return inner;
        }
    }

    private static IEnumerable<string> Inner(JsonElement schema, YamlNode node, string at) => node switch
    {
        YamlMapping map when schema.TryGetProperty("properties", out var properties) => map.Entries
            .SelectMany(entry => properties.TryGetProperty(entry.Key.Text, out var inner) ? Errors(inner, entry.Value, $"{at}/{entry.Key.Text}") : [])
            .Concat(schema.TryGetProperty("required", out var required)
                ? required.EnumerateArray().Where(name => map.Entries.All(entry => entry.Key.Text != name.GetString())).Select(name => $"{at} lacks {name}")
                : []),
        YamlSequence list when schema.TryGetProperty("items", out var items) => list.Items.SelectMany((item, index) => Errors(items, item, $"{at}/{index}")),
        _ => [],
    };

    private static bool Is(string type, YamlNode node) => type switch
    {
        "object" => node is YamlMapping,
        "array" => node is YamlSequence,
        "null" => node is YamlScalar { IsNull: true },
        "boolean" => node is YamlScalar { IsPlain: true, Text: "true" or "false" },
        "integer" => Number(node) is { } number && number.Equals(Math.Round(number)),
        "number" => Number(node) is not null,
        _ => node is YamlScalar { IsNull: false } && Number(node) is null && !Is("boolean", node),
    };

    private static double? Number(YamlNode node) =>
        node is YamlScalar { IsPlain: true } scalar && double.TryParse(scalar.Text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
