using Simulator.Console.Texts;

namespace Simulator.Console.Hosting;

/// <summary>A command cannot go on: one clear sentence for the person, one exit code for the script.</summary>
internal sealed class CommandFailedException : Exception
{
    private CommandFailedException(int exitCode, string sentence)
        : base(sentence) => ExitCode = exitCode;

    /// <summary>See <see cref="ExitCodes"/>.</summary>
    public int ExitCode { get; }

    /// <summary>Broken case or data.</summary>
    public static CommandFailedException Broken(string key, params object?[] values) => new(ExitCodes.Broken, Phrase.Of(key, values));

    /// <summary>Wrong usage, unknown scenario or session.</summary>
    public static CommandFailedException Usage(string key, params object?[] values) => new(ExitCodes.Usage, Phrase.Of(key, values));

    /// <summary>A service refused; the sentence is worded already.</summary>
    public static CommandFailedException Refused(string sentence) => new(ExitCodes.Usage, sentence);

    /// <summary>Ctrl-C at a question.</summary>
    public static CommandFailedException Interrupted() => new(ExitCodes.Interrupted, string.Empty);

    /// <summary>No model, or it cannot be reached.</summary>
    public static CommandFailedException Model(string key, params object?[] values) => new(ExitCodes.Store, Phrase.Of(key, values));

    /// <summary>The store does not serve.</summary>
    public static CommandFailedException Store(string key, params object?[] values) => new(ExitCodes.Store, Phrase.Of(key, values));
}
