using System.Text;

namespace Simulator.Scenarios.Tests;

/// <summary>The tiny case of Cases/, as it is or with one mistake in it.</summary>
internal static class TinyCase
{
    public const string Id = "tiny";
    public const char Here = '‹';

    public static string Root { get; } = Path.Combine(AppContext.BaseDirectory, "Cases");

    public static ScenarioBundle Bundle() => ScenarioBundle.ReadFolder(Root, Id)!;

    public static Dictionary<string, string> Texts() =>
        Bundle().Files.ToDictionary(file => file.Key, file => Encoding.UTF8.GetString(file.Value.Span));

    public static ScenarioBundle Of(IReadOnlyDictionary<string, string> texts) =>
        ScenarioBundle.FromFiles(Id, texts.Select(text => (text.Key, (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text.Value))));

    /// <summary>Replaces the only occurrence of a text. <see cref="Here"/> in the new text marks the expected place and is left out.</summary>
    public static (ScenarioBundle Bundle, int Line, int Column) With(string file, string old, string @new)
    {
        var texts = Texts();
        var text = texts[file];
        text.Split(old).Length.ShouldBe(2, $"'{old}' must be in {file} once");
        text = text.Replace(old, @new);
        var at = text.IndexOf(Here);
        at.ShouldBeGreaterThanOrEqualTo(0, "the new text has no mark");
        texts[file] = text.Remove(at, 1);
        return (Of(texts), text[..at].Count(c => c == '\n') + 1, at - text.LastIndexOf('\n', Math.Max(0, at - 1)));
    }
}
