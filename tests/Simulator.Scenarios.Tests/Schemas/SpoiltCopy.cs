using System.Text;
using System.Text.RegularExpressions;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Tests.Schemas;

/// <summary>A YAML file written anew on one line, with an unknown key in every mapping: the complaint about it names all keys the reader knows there.</summary>
internal sealed partial class SpoiltCopy
{
    public const string Unknown = "zzz";

    private readonly StringBuilder _text = new();
    private readonly Dictionary<int, string> _paths = [];

    public SpoiltCopy(YamlNode root) => Write(root, "");

    public string Text => _text + "\n";

    /// <summary>The path of the mapping whose unknown key stands in a column, with <c>[]</c> for any entry of a list.</summary>
    public string PathAt(int column) => _paths[column];

    private void Write(YamlNode node, string path)
    {
        switch (node)
        {
            case YamlMapping map:
                _text.Append('{');
                foreach (var entry in map.Entries)
                {
                    Scalar(entry.Key);
                    _text.Append(": ");
                    Write(entry.Value, EditorSchema.Join(path, entry.Key.Text));
                    _text.Append(", ");
                }

                _paths[_text.Length + 1] = path;
                _text.Append(Unknown).Append(": 1}");
                break;
            case YamlSequence list:
                _text.Append('[');
                foreach (var item in list.Items)
                {
                    Write(item, EditorSchema.Join(path, "[]"));
                    _text.Append(", ");
                }

                _text.Append(']');
                break;
            default:
                Scalar((YamlScalar)node);
                break;
        }
    }

    private void Scalar(YamlScalar scalar) => _text.Append(scalar.IsPlain && Simple().IsMatch(scalar.Text)
        ? scalar.Text
        : "\"" + scalar.Text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal) + "\"");

    [GeneratedRegex("^[A-Za-z0-9_.+-]+$")]
    private static partial Regex Simple();
}
