using System.Text.Json;
using System.Text.RegularExpressions;

namespace Simulator.Console.Tests.Schemas;

/// <summary>
/// Checks values against the schemas of docs/schemas. Knows the subset of draft 2020-12 they use: $ref, oneOf, const, enum, type,
/// properties, required, additionalProperties: false, items, minimum, maximum, pattern; any other keyword is an error.
/// </summary>
internal sealed class JsonSchema
{
    private static readonly HashSet<string> Annotations = ["$schema", "$id", "$defs", "title", "description"];

    private readonly Dictionary<string, JsonElement> _files;
    private readonly string _name;

    private JsonSchema(Dictionary<string, JsonElement> files, string name) => (_files, _name) = (files, name);

    /// <summary>The schema of that name in a folder; others of the folder may be referred to.</summary>
    public static JsonSchema Load(string folder, string name) => new(
        Directory.GetFiles(folder, "*.json").ToDictionary(f => Path.GetFileName(f), f => JsonSerializer.Deserialize<JsonElement>(File.ReadAllText(f))),
        name + ".json");

    public static JsonSchema Parse(string text) => new(new() { ["schema.json"] = JsonSerializer.Deserialize<JsonElement>(text) }, "schema.json");

    /// <summary>What is wrong with a value; empty when nothing is.</summary>
    public IReadOnlyList<string> Errors(JsonElement value)
    {
        List<string> errors = [];
        Check(_name, _files[_name], value, "$", errors);
        return errors;
    }

    private void Check(string file, JsonElement schema, JsonElement value, string at, List<string> errors)
    {
        foreach (var keyword in schema.EnumerateObject())
        {
            var wrong = keyword.Name switch
            {
                "$ref" => Referred(file, keyword.Value.GetString()!, value, at, errors),
                "oneOf" => OneOf(file, keyword.Value, value, at),
                "const" => JsonElement.DeepEquals(keyword.Value, value) ? null : $"is not {keyword.Value}",
                "enum" => keyword.Value.EnumerateArray().Any(e => JsonElement.DeepEquals(e, value)) ? null : $"{value} is none of {keyword.Value}",
                "type" => TypesOf(keyword.Value).Any(t => IsOf(t, value)) ? null : $"is no {keyword.Value}",
                "properties" => Properties(file, keyword.Value, value, at, errors),
                "required" => Required(keyword.Value, value),
                "additionalProperties" => Additional(schema, keyword.Value, value),
                "items" => Items(file, keyword.Value, value, at, errors),
                "minimum" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() < keyword.Value.GetDecimal() ? $"is below {keyword.Value}" : null,
                "maximum" => value.ValueKind == JsonValueKind.Number && value.GetDecimal() > keyword.Value.GetDecimal() ? $"is above {keyword.Value}" : null,
                "pattern" => value.ValueKind == JsonValueKind.String && !Regex.IsMatch(value.GetString()!, keyword.Value.GetString()!) ? $"'{value}' does not fit {keyword.Value}" : null,
                _ when Annotations.Contains(keyword.Name) => null,
                _ => $"unknown keyword {keyword.Name}",
            };
            if (wrong is not null)
            {
                errors.Add($"{at} {wrong}");
            }
        }
    }

    private string? Referred(string file, string reference, JsonElement value, string at, List<string> errors)
    {
        var parts = reference.Split('#');
        var target = parts[0].Length > 0 ? parts[0] : file;
        var schema = _files[target];
        foreach (var step in parts.ElementAtOrDefault(1)?.Split('/', StringSplitOptions.RemoveEmptyEntries) ?? [])
        {
            schema = schema.GetProperty(step);
        }

        Check(target, schema, value, at, errors);
        return null;
    }

    private string? OneOf(string file, JsonElement choices, JsonElement value, string at)
    {
        var tried = choices.EnumerateArray().Select(choice =>
        {
            List<string> errors = [];
            Check(file, choice, value, at, errors);
            return errors;
        }).ToList();
        var fitting = tried.Count(errors => errors.Count == 0);
        return fitting switch
        {
            1 => null,
            0 => "fits no choice; nearest: " + string.Join("; ", tried.MinBy(errors => errors.Count)!),
            _ => $"fits {fitting} choices",
        };
    }

    private string? Properties(string file, JsonElement properties, JsonElement value, string at, List<string> errors)
    {
        foreach (var property in properties.EnumerateObject().Where(_ => value.ValueKind == JsonValueKind.Object))
        {
            if (value.TryGetProperty(property.Name, out var inner))
            {
                Check(file, property.Value, inner, $"{at}.{property.Name}", errors);
            }
        }

        return null;
    }

    private static string? Required(JsonElement names, JsonElement value)
    {
        var missing = value.ValueKind == JsonValueKind.Object
            ? names.EnumerateArray().Select(n => n.GetString()!).Where(n => !value.TryGetProperty(n, out _)).ToList()
            : [];
        return missing.Count > 0 ? "lacks " + string.Join(", ", missing) : null;
    }

    private static string? Additional(JsonElement schema, JsonElement allowed, JsonElement value)
    {
        allowed.ValueKind.ShouldBe(JsonValueKind.False, "only additionalProperties: false is known");
        var more = value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().Select(p => p.Name).Where(n => !schema.GetProperty("properties").TryGetProperty(n, out _)).ToList()
            : [];
        return more.Count > 0 ? "has unknown " + string.Join(", ", more) : null;
    }

    private string? Items(string file, JsonElement items, JsonElement value, string at, List<string> errors)
    {
        var index = 0;
        foreach (var item in value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : Array.Empty<JsonElement>())
        {
            Check(file, items, item, $"{at}[{index++}]", errors);
        }

        return null;
    }

    private static IEnumerable<string> TypesOf(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(t => t.GetString()!) : [type.GetString()!];

    private static bool IsOf(string type, JsonElement value) => (type, value.ValueKind) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("null", JsonValueKind.Null) => true,
        ("number", JsonValueKind.Number) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => decimal.IsInteger(value.GetDecimal()),
        _ => false,
    };
}
