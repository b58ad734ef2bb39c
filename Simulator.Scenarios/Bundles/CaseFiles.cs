namespace Simulator.Scenarios.Bundles;

/// <summary>Which files belong to a case. No other file is ever opened.</summary>
internal static class CaseFiles
{
    public const string Shared = "_shared";
    public const string Scenario = "scenario.yaml";
    public const string Lines = "lines.yaml";
    public const string TopicExamples = "topic-examples.yaml";
    public const string ModelAnswers = "model-answers.yaml";
    public const string Players = "players.yaml";
    public const string Walkthroughs = "walkthroughs";
    public const string SharedLines = "lines";
    public const string Temperaments = "temperaments.yaml";
    public const string Competencies = "competencies.yaml";
    public const string RedLines = "red-lines.yaml";
    public const string Laws = "laws.yaml";
    public const string Categories = "categories.yaml";
    public const string Topics = "topics.yaml";
    public const string Scoring = "scoring.yaml";
    public const string Engine = "engine.yaml";
    public const string Mentoring = "mentoring.yaml";
    public const string MethodWords = "method-words.yaml";
    public const string Notes = "notes.yaml";
    public const string BlockList = "block-list.yaml";

    private const string Extension = ".yaml";

    public static IReadOnlyList<string> OfCase { get; } = [Scenario, Lines, TopicExamples, ModelAnswers, Players];

    public static IReadOnlyList<string> OfShared { get; } =
        [Temperaments, Competencies, RedLines, Laws, Categories, Topics, ModelAnswers, Scoring, Engine, Mentoring, Notes, MethodWords, BlockList, Players];

    /// <summary>Whether a path, relative to the scenarios folder, can belong to the case.</summary>
    public static bool Belongs(string path, string id) => path.Split('/') switch
    {
        [Shared, var file] => OfShared.Contains(file),
        [Shared, SharedLines, var file] => IsFreeName(file),
        [var folder, var file] when folder == id => OfCase.Contains(file),
        [var folder, Walkthroughs, var file] when folder == id => IsFreeName(file),
        _ => false,
    };

    /// <summary>Whether a session depends on the file: such files make the hash and go into a snapshot.</summary>
    public static bool IsPlayed(string path) => path.Split('/') is not ([_, Walkthroughs, _] or [_, Players] or [_, BlockList] or [_, Mentoring] or [_, Notes]);

    public static bool IsYaml(string file) =>
        file.EndsWith(Extension, StringComparison.OrdinalIgnoreCase) || file.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    public static bool IsFreeName(string file) =>
        file.EndsWith(Extension, StringComparison.Ordinal)
        && file.Length > Extension.Length
        && file[..^Extension.Length].All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');
}
