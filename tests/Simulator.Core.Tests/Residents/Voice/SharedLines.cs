using System.Collections.Immutable;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Tests.Residents.Voice;

/// <summary>Reads <c>scenarios/_shared/lines</c> without the loader: the files keep to one key, or one line, per text line.</summary>
internal static class SharedLines
{
    public static ImmutableArray<LineBank> All { get; } =
        [.. Directory.GetFiles(Folder(), "*.yaml").Order(StringComparer.Ordinal).SelectMany(Read)];

    private static IEnumerable<LineBank> Read(string path)
    {
        LineBank? bank = null;
        var number = 0;
        foreach (var text in File.ReadLines(path).Where(l => l.Length > 0 && l[0] != '#'))
        {
            if (text.StartsWith("- ", StringComparison.Ordinal))
            {
                if (bank is not null)
                {
                    yield return bank;
                }

                bank = new LineBank(null, null, string.Empty, null, [], []);
            }

            if (text.StartsWith("    - ", StringComparison.Ordinal))
            {
                bank = bank! with { Lines = bank.Lines.Add(OneLine($"{Path.GetFileNameWithoutExtension(path)}/{++number}", text[6..])) };
                continue;
            }

            var (key, value) = Pair(text[2..]);
            bank = key switch
            {
                "temperament" => bank! with { Temperament = value },
                "speaker" => bank! with { Speaker = value },
                "cue" => bank! with { Cue = value },
                "mood" => bank! with { Bands = [.. value.Trim('[', ']').Split(", ").Select(b => Enum.Parse<MoodBand>(b, ignoreCase: true))] },
                "lines" => bank,
                _ => throw new InvalidDataException($"{path}: {text}"),
            };
        }

        yield return bank!;
    }

    private static Line OneLine(string id, string text)
    {
        const string Text = "{text: ";
        const string Gesture = ", gesture: ";
        if (!text.StartsWith(Text, StringComparison.Ordinal))
        {
            return new Line(id, text.Trim('"'), null, null);
        }

        var at = text.IndexOf(Gesture, StringComparison.Ordinal);
        return new Line(id, text[Text.Length..at].Trim('"'), text[(at + Gesture.Length)..^1], null);
    }

    private static (string Key, string Value) Pair(string text)
    {
        var at = text.IndexOf(':', StringComparison.Ordinal);
        return (text[..at].Trim(), text[(at + 1)..].Trim());
    }

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Simulator.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("No folder above the tests holds Simulator.sln.");
        }

        return Path.Combine(folder.FullName, "scenarios", "_shared", "lines");
    }
}
