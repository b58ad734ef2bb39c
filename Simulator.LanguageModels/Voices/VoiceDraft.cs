using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Residents.Voice;
using Simulator.LanguageModels.Checks;
using Simulator.LanguageModels.Checks.Rules;

namespace Simulator.LanguageModels.Voices;

/// <summary>
/// The lines of one turn as they come about: which sentences stand, who is still owed words, who is left to the script. Not thread-safe.
/// </summary>
/// <remarks>A line whose first sentence failed is the script's as a whole; one whose later sentence failed is closed by a gesture. Never is a line mixed or begun anew.</remarks>
internal sealed class VoiceDraft
{
    private readonly VoiceRequest _request;
    private readonly OutputCheck _check;
    private readonly Wording _origin;
    private readonly List<Part> _parts;
    private Part? _speaking;

    public VoiceDraft(VoiceRequest request, OutputCheck check, Wording origin)
    {
        _request = request;
        _check = check;
        _origin = origin;
        _parts = [.. request.Directions.Zip(ScriptedVoice.Speak(request)).Select(p => new Part(p.First, p.Second))];
    }

    /// <summary>Who still waits for the model's words.</summary>
    public ImmutableArray<(Direction Direction, SpokenLine Script)> Owed => [.. _parts.Where(p => p is { IsForModel: true, IsOpen: true, Said.IsEmpty: true }).Select(p => (p.Direction, p.Script))];

    /// <summary>The rule a first sentence broke in this call; null while none did.</summary>
    public string? Broken { get; private set; }

    /// <summary>The rule that made a second call necessary; null in the first.</summary>
    public string? Repair { get; private set; }

    /// <summary>True when nothing that may follow can be of use.</summary>
    public bool IsDone => Owed.IsEmpty && _speaking is null or { IsOpen: false };

    /// <summary>True for words before a colon that name a speaker of the case or a part of the play.</summary>
    public bool IsTag(string words) => OtherMouthRule.Names(_request.Scene.Scenario, words);

    /// <summary>Begins the second call: what failed in the first gets another chance.</summary>
    public void BeginRepair()
    {
        Repair = Broken;
        Broken = null;
        if (_speaking is { Said.IsEmpty: false })
        {
            _speaking.IsOpen = false;
        }
    }

    /// <summary>Takes a sentence.</summary>
    /// <returns>Lines that may be shown now, in order.</returns>
    public IEnumerable<SpokenLine> Take(Utterance said)
    {
        var part = PartOf(said.Tag);
        if (part is null || !part.IsOpen)
        {
            // Words for somebody who is not on, or who has finished: not shown, and they end whoever was speaking.
            if (part is null)
            {
                Broken ??= "speaker";
                EndLine("speaker");
            }

            yield break;
        }

        foreach (var line in Switch(part))
        {
            yield return line;
        }

        var candidate = new Candidate(_request, part.Direction, said.Text, part.Said)
        {
            Meaning = LineRenderer.Render(_request.Scene.Scenario, part.Script, _request.TraineeText),
        };
        if (_check.Broken(candidate) is not { } rule)
        {
            yield return Stand(part, said.Text);
        }
        else if (part.Said.IsEmpty)
        {
            Broken ??= rule;
            part.Failed = rule;
            part.IsOpen = Repair is null;
            if (!part.IsOpen)
            {
                yield return Scripted(part, rule);
            }
        }
        else
        {
            EndLine(rule);
        }
    }

    /// <summary>The answer is over: everybody who was left without words gets the script's.</summary>
    /// <param name="failure">What went wrong with the call; null when nothing did.</param>
    public IEnumerable<SpokenLine> Finish(string? failure)
    {
        if (failure is not null)
        {
            EndLine(failure);
        }

        if (_speaking is { ClosedBy: { } cause } cut)
        {
            yield return Close(cut, cause);
        }

        foreach (var part in _parts.Where(p => p.IsOpen && p.Said.IsEmpty))
        {
            yield return part.IsForModel ? Scripted(part, failure ?? part.Failed ?? Broken ?? "missing") : Scripted(part, null);
        }
    }

    // Lines that are the script's anyway keep their place.
    private IEnumerable<SpokenLine> Switch(Part part)
    {
        if (_speaking != part)
        {
            if (_speaking is { ClosedBy: { } cause } cut)
            {
                yield return Close(cut, cause);
            }

            if (_speaking is { Said.IsEmpty: false })
            {
                _speaking.IsOpen = false;
            }

            _speaking = part;
            foreach (var before in _parts.TakeWhile(p => p != part).Where(p => p is { IsOpen: true, IsForModel: false }))
            {
                yield return Scripted(before, null);
            }
        }
    }

    private SpokenLine Stand(Part part, string text)
    {
        var isFirst = part.Said.IsEmpty;
        part.Said = part.Said.Add(text);
        return new SpokenLine(part.Direction.Speaker, null, null, null, text, isFirst ? part.Script.Gesture : null, ModelVoice.Name)
        {
            Wording = _origin with { Repair = Repair, Meant = isFirst ? part.Script.LineId : null },
        };
    }

    private SpokenLine Scripted(Part part, string? cause)
    {
        part.IsOpen = false;
        return cause is null ? part.Script : part.Script with { Wording = _origin with { Cause = cause, Repair = Repair } };
    }

    // The gesture waits until somebody else begins or the answer is over.
    private void EndLine(string cause)
    {
        if (_speaking is { IsOpen: true, Said.IsEmpty: false })
        {
            _speaking.IsOpen = false;
            _speaking.ClosedBy = cause;
        }
    }

    private SpokenLine Close(Part part, string cause)
    {
        part.ClosedBy = null;
        var gesture = ScriptedVoice.Gesture(_request, part.Direction, part.Script.Gesture);
        return new SpokenLine(part.Direction.Speaker, null, null, null, null, gesture, ScriptedVoice.Name) { Wording = _origin with { Cause = cause, Repair = Repair } };
    }

    private Part? PartOf(string? tag)
    {
        if (tag is null)
        {
            // A line without a tag goes on for whoever spoke, or is the only one's who may.
            return _speaking is { IsOpen: true } or { Said.IsEmpty: false } ? _speaking : (_parts.Count(p => p.IsForModel) == 1 ? _parts.Find(p => p.IsForModel) : null);
        }

        return _parts.Find(p => p.IsForModel && IsNamed(p.Direction.Speaker, tag));
    }

    private bool IsNamed(string speaker, string tag)
    {
        var scenario = _request.Scene.Scenario;
        return tag == speaker
            || scenario.Residents.Any(r => r.Id == speaker && (r.Name == tag || r.Names.Contains(tag)))
            || scenario.Contacts.Any(c => c.Id == speaker && (c.Name == tag || c.Names.Contains(tag)))
            || (speaker == LineIndex.CrowdSpeaker && scenario.Crowd?.Name == tag);
    }

    private sealed class Part(Direction direction, SpokenLine script)
    {
        public Direction Direction { get; } = direction;

        public SpokenLine Script { get; } = script;

        /// <summary>False for what the trainee sees: that is the author's. A person whose lines are all spent shows a gesture, not words.</summary>
        public bool IsForModel { get; } = direction.Speaker != LineIndex.SceneSpeaker && script.LineId is not null;

        public bool IsOpen { get; set; } = true;

        public ImmutableArray<string> Said { get; set; } = [];

        /// <summary>The rule its first sentence broke.</summary>
        public string? Failed { get; set; }

        /// <summary>What ended the line before its time; null when nothing did, or when the gesture is shown.</summary>
        public string? ClosedBy { get; set; }
    }
}
