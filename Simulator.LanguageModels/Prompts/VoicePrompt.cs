using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Moods;
using Simulator.Core.Residents.Voice;
using Simulator.Core.Scenarios;

namespace Simulator.LanguageModels.Prompts;

/// <summary>
/// What a model is told in a turn: a prefix that stays the same for a whole case (so that a server can cache it) and a bounded tail of engine state.
/// Facts the trainee does not know are in neither. Thread-safe.
/// </summary>
public sealed class VoicePrompt
{
    private const int MostRecent = 6;
    private const int MostPromises = 3;
    private const int RecentLength = 60;
    private const int WordsLength = 500;
    private const int SceneLength = 120;
    private const double Strong = 65;
    private const double Weak = 30;

    private readonly PromptFiles _files;
    private readonly PromptTemplate _turn;
    private readonly PromptTemplate _speaker;
    private readonly FrozenDictionary<string, string> _words;
    private readonly FrozenDictionary<string, string> _reasons;
    private readonly ConditionalWeakTable<Scenario, string> _prefixes = [];

    /// <summary>Prompts from these files.</summary>
    public VoicePrompt(PromptFiles files)
    {
        ArgumentNullException.ThrowIfNull(files);
        _files = files;
        _turn = files.Template("turn");
        _speaker = files.Template("speaker");
        _words = files.Pairs("words");
        _reasons = files.Pairs("reasons");
    }

    /// <summary>The house's own prompts.</summary>
    public static VoicePrompt Standard { get; } = new(PromptFiles.Embedded("Voice"));

    /// <summary>The house's own prompts, with the trainee's words as they were said: for a model that runs on this machine.</summary>
    public static VoicePrompt Unmasked { get; } = new(PromptFiles.Embedded("Voice")) { MasksPersonalData = false };

    /// <summary>Whether personal data in the trainee's words is masked (default true).</summary>
    public bool MasksPersonalData { get; init; } = true;

    /// <summary>Hash of the files.</summary>
    public string Hash => _files.Hash;

    /// <summary>The rules a model could read out.</summary>
    public IEnumerable<string> OwnWords =>
        _files.Template("prefix").Words.Concat(_turn.Words).Concat(_files.Template("repair").Words);

    /// <summary>The messages of a turn.</summary>
    /// <param name="request">The turn.</param>
    /// <param name="speakers">Who is still to speak, with the scripted line whose meaning they are to word.</param>
    /// <param name="broken">Rule a first draft broke; null for the first call.</param>
    public ImmutableArray<ChatMessage> For(VoiceRequest request, IReadOnlyList<(Direction Direction, SpokenLine Script)> speakers, string? broken = null)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(speakers);
        var tail = Tail(request, speakers);
        if (broken is not null)
        {
            tail += "\n" + _files.Template("repair").Fill(
                ("reason", _reasons.GetValueOrDefault(broken, _reasons["missing"])),
                ("speakers", string.Join(_words["join"], speakers.Select(s => "@" + s.Direction.Speaker))));
        }

        return [new ChatMessage(ChatRole.System, Prefix(request.Scene.Scenario)), new ChatMessage(ChatRole.User, tail)];
    }

    /// <summary>The part that stays the same for a whole case.</summary>
    public string Prefix(Scenario scenario) => _prefixes.GetValue(scenario, BuildPrefix);

    private string BuildPrefix(Scenario scenario)
    {
        var resident = _files.Template("resident");
        var residents = scenario.Residents.Select(r => resident.Fill(
            ("id", r.Id),
            ("name", r.Name),
            ("appearance", r.Appearance),
            ("persona", StylePieces.Harmless(scenario, r.Persona)),
            ("calm", Style(scenario, r, MoodBand.Calm)),
            ("tense", Style(scenario, r, MoodBand.Tense)),
            ("hot", Style(scenario, r, MoodBand.Hot))));
        return _files.Template("prefix").Fill(
            ("title", scenario.Title),
            ("briefing", scenario.Briefing.ReplaceLineEndings(string.Empty)),
            ("residents", string.Join('\n', residents)));
    }

    private string Style(Scenario scenario, Resident resident, MoodBand band)
    {
        var lines = StylePieces.Lines(scenario, resident, band);
        return lines.IsEmpty ? _words["none"] : string.Join(_words["style_join"], lines);
    }

    private string Tail(VoiceRequest request, IReadOnlyList<(Direction Direction, SpokenLine Script)> speakers)
    {
        var scene = request.Scene;
        var stage = scene.Scenario.Stages.First(s => s.Id == scene.Stage);
        return _turn.Fill(
            ("stage", stage.Title),
            ("scene", Cut(stage.Scene.ReplaceLineEndings(string.Empty), SceneLength)),
            ("time", Clock(scene)),
            ("present", Present(scene)),
            ("ledger", Ledger(scene)),
            ("recent", Recent(request)),
            ("words", request.TraineeText.Length == 0 ? _words["silence"] : Fence.Around(Said(request.Scene.Scenario, request.TraineeText), WordsLength)),
            ("speakers", string.Join('\n', speakers.Select(s => Speaker(request, s.Direction, s.Script)))));
    }

    private string Speaker(VoiceRequest request, Direction direction, SpokenLine script)
    {
        var scenario = request.Scene.Scenario;
        var meaning = LineRenderer.Render(scenario, script, request.TraineeText);
        var facts = direction.Disclose.Select(id => scenario.Facts.First(f => f.Id == id).Text).ToList();
        return _speaker.Fill(
            ("id", direction.Speaker),
            ("name", SpeakerNames.Of(scenario, direction.Speaker)),
            ("mood", Mood(scenario, direction)),
            ("intent", _words.GetValueOrDefault("intent_" + direction.Intent, _words["intent_react"])),
            ("meaning", meaning.Length == 0 ? _words["none"] : Fence.Around(meaning, RecentLength + RecentLength)),
            ("tells", facts.Count == 0 ? string.Empty : _words["tells"] + string.Concat(facts)),
            ("asks", direction.Asks is null ? string.Empty : _words["asks"] + _words["asks_line"]));
    }

    private string Mood(Scenario scenario, Direction direction)
    {
        const int Withdrawn = 5;
        var mood = direction.Mood;
        var heat = direction.Level >= Withdrawn ? "mood_withdrawn" : new MoodBands(scenario.Shared.Moods).Of(mood) switch
        {
            MoodBand.Hot => "mood_hot",
            MoodBand.Tense => "mood_tense",
            _ => "mood_calm",
        };
        var second = mood.Anxiety >= Strong ? "mood_anxious" : mood.Fatigue >= Strong ? "mood_tired" : mood.Shame >= Strong ? "mood_ashamed" : null;
        var trust = mood.Trust >= Strong - 10 ? "mood_trusting" : mood.Trust <= Weak ? "mood_distrusting" : null;
        return _words[heat] + (second is null ? string.Empty : _words[second]) + (trust is null ? string.Empty : _words[trust]);
    }

    private string Present(Scene scene)
    {
        var here = scene.Scenario.Residents.Where(r => scene.Residents.TryGetValue(r.Id, out var s) && s.Place == scene.MyPlace).Select(r => r.Name).ToList();
        return here.Count == 0 ? _words["nobody"] : string.Join(_words["join"], here);
    }

    private string Ledger(Scene scene)
    {
        var lines = scene.Promises.TakeLast(MostPromises).Select(p =>
            new PromptTemplate(_words["promise_" + p.Status switch
            {
                PromiseStatus.Kept => "kept",
                PromiseStatus.Broken => "broken",
                PromiseStatus.Exposed => "exposed",
                _ => "open",
            }]).Fill(("topic", p.Topics.Select(t => scene.Scenario.Topics.FirstOrDefault(x => x.Id == t)?.Name).FirstOrDefault(n => n is not null) ?? _words["promise_thing"])));
        var ledger = string.Join(_words["join"], lines);
        return ledger.Length == 0 ? _words["none"] : ledger;
    }

    private string Recent(VoiceRequest request)
    {
        if (request.Recent.IsDefaultOrEmpty)
        {
            return _words["none"];
        }

        var scenario = request.Scene.Scenario;
        return string.Join('\n', request.Recent.TakeLast(MostRecent).Select(s =>
            s.Speaker is { } id
                ? SpeakerNames.Of(scenario, id) + Fence.Around(s.Text, RecentLength)
                : _words["me"] + Fence.Around(Said(scenario, s.Text), RecentLength)));
    }

    private string Said(Scenario scenario, string text) => MasksPersonalData ? TraineeWords.Masked(scenario, text) : text;

    private static string Clock(Scene scene)
    {
        var minute = scene.Scenario.Clock.StartMinuteOfDay + scene.Minute;
        return string.Create(CultureInfo.InvariantCulture, $"{minute / 60 % 24:00}:{minute % 60:00}");
    }

    private static string Cut(string text, int longest) => text.Length <= longest ? text : text[..longest];
}
