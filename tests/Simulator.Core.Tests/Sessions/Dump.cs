using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Tests.Sessions;

/// <summary>Writes a value with all its properties, in order of iteration, the case itself left out.</summary>
internal static class Dump
{
    public static string Of(object? value, params string[] leftOut)
    {
        var text = new StringBuilder();
        Write(text, value, 0, [.. leftOut]);
        return text.ToString();
    }

    private static void Write(StringBuilder text, object? value, int depth, HashSet<string> leftOut)
    {
        switch (value)
        {
            case null:
                text.Append("null\n");
                return;
            case string s:
                text.Append('"').Append(s).Append("\"\n");
                return;
            case Scenario scenario:
                text.Append(scenario.Hash).Append('\n');
                return;
            case IFormattable plain when plain.GetType().IsPrimitive || plain is Enum or decimal:
                text.Append(plain.ToString(null, CultureInfo.InvariantCulture)).Append('\n');
                return;
            case bool truth:
                text.Append(truth ? "true" : "false").Append('\n');
                return;
            case IEnumerable items:
                text.Append('\n');
                foreach (var item in items)
                {
                    text.Append(' ', depth).Append("- ");
                    Write(text, item, depth + 1, leftOut);
                }

                return;
            default:
                text.Append('\n');
                foreach (var property in value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(p => p.GetIndexParameters().Length == 0 && !leftOut.Contains(p.Name))
                    .OrderBy(p => p.Name, StringComparer.Ordinal))
                {
                    text.Append(' ', depth).Append(property.Name).Append(": ");
                    Write(text, property.GetValue(value), depth + 1, leftOut);
                }

                return;
        }
    }
}
