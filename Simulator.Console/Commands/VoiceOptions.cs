using System.CommandLine;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;

namespace Simulator.Console.Commands;

/// <summary>Options that say who voices the residents.</summary>
internal sealed class VoiceOptions
{
    private const string Scripted = "scripted";
    private const string Model = "model";

    public VoiceOptions() => Voice.AcceptOnlyFromAmong(Scripted, Model);

    public Option<string> Voice { get; } = new("--voice") { Description = Phrase.Of("opt.voice"), DefaultValueFactory = _ => Scripted };

    public Option<string?> Record { get; } = new("--record") { Description = Phrase.Of("opt.record") };

    public Option<string?> Replay { get; } = new("--replay") { Description = Phrase.Of("opt.replay") };

    /// <returns>Null for the script.</returns>
    /// <exception cref="CommandFailedException">No model is configured (exit 3), or the options do not go together (exit 2).</exception>
    public Speaker? Open(Host host, ParseResult parsed)
    {
        var record = parsed.GetValue(Record);
        var replay = parsed.GetValue(Replay);
        var isModel = parsed.GetValue(Voice) == Model;
        if ((!isModel && (record ?? replay) is not null) || (record is not null && replay is not null))
        {
            throw CommandFailedException.Usage("err.replay_and_record");
        }

        return isModel ? Speaker.OfModel(host, record, replay) : null;
    }
}
