using System.Collections.Immutable;
using Simulator.Core.Understanding;

namespace Simulator.Core.Residents;

/// <summary>What the engine tells a voice to word: who speaks, about what, in which mood, what may and must not be disclosed.</summary>
/// <param name="Speaker">Resident id, contact id, <c>crowd</c>, or <c>scene</c> for what the trainee sees.</param>
/// <param name="Intent">answer, absent, react, tell, hint, deflect, inject, open, done, promise, follow, refuse, unclear, silence, withdraw, end, idle.</param>
/// <param name="Cues">Cues of the line bank in order of preference; the first with an unused line is spoken.</param>
/// <param name="Mood">The speaker's mood now.</param>
/// <param name="Level">Escalation level 0 to 4; 5 when withdrawn.</param>
/// <param name="ReactsTo">The act reacted to, or null.</param>
/// <param name="Topic">The topic spoken about, or null.</param>
/// <param name="Disclose">Fact ids that are told in this line.</param>
/// <param name="Forbid">Fact ids of this case that are not known to the trainee and must not be said.</param>
/// <param name="When">Words of the trainee's deadline, as a span of this turn, for <c>{when}</c>; null for none.</param>
/// <param name="Asks">Topic the speaker is told to ask the trainee about; null for none. The reader's context comes from here, never from spoken words.</param>
/// <param name="About">Resident a line of the scene is about, for <c>{name}</c>; null for nobody.</param>
/// <param name="Place">Place it is about, for <c>{place}</c>; null for none.</param>
public sealed record Direction(
    string Speaker,
    string Intent,
    ImmutableArray<string> Cues,
    Mood Mood,
    int Level,
    Act? ReactsTo,
    string? Topic,
    ImmutableArray<string> Disclose,
    ImmutableArray<string> Forbid,
    TextSpan? When,
    string? Asks = null,
    string? About = null,
    string? Place = null);

/// <summary>A line to show. Its words are either (line id, slots) or a model's text, never both.</summary>
/// <param name="Speaker">Resident id, contact id, <c>crowd</c> or <c>scene</c>.</param>
/// <param name="LineId">Id of a scripted line; null when a model worded it.</param>
/// <param name="When">Span of the turn that fills <c>{when}</c>; null for none.</param>
/// <param name="Topic">Topic whose name fills <c>{topic}</c>; null for none.</param>
/// <param name="ModelText">A model's checked sentence; null for scripted lines.</param>
/// <param name="Gesture">Expression or gesture; a tell index for scripted lines is resolved here.</param>
/// <param name="Voice">"scripted" or "model".</param>
/// <param name="About">Resident whose name fills <c>{name}</c>; null for nobody.</param>
/// <param name="Place">Place whose name fills <c>{place}</c>; null for none.</param>
/// <param name="Wording">How the words came about when a model was asked; null when none was.</param>
public sealed record SpokenLine(
    string Speaker,
    string? LineId,
    TextSpan? When,
    string? Topic,
    string? ModelText,
    string? Gesture,
    string Voice,
    string? About = null,
    string? Place = null,
    Wording? Wording = null);

/// <summary>How a line's words came about when a model was asked. Tokens, times and calls are those of the whole turn and stand on its last line only: sooner they are not known.</summary>
/// <param name="Model">Name of the model.</param>
/// <param name="Prompt">Hash of the prompt files, lower-case hexadecimal.</param>
/// <param name="Cause">Why the script spoke or a gesture closed the line: a failure or the name of an output rule, snake_case; null when the model's words stand and nothing went wrong after them.</param>
/// <param name="Repair">The output rule that made a second call necessary, snake_case; null without one.</param>
/// <param name="PromptTokens">As the server counts; null when it does not say.</param>
/// <param name="AnswerTokens">As the server counts; null when it does not say.</param>
/// <param name="FirstWordsMs">Milliseconds to the first words; null when none came.</param>
/// <param name="TotalMs">Milliseconds of all calls of the turn.</param>
/// <param name="Calls">Calls to the server.</param>
/// <param name="Meant">Id of the scripted line whose meaning the model put into words: it counts as said. On the first sentence of a line only.</param>
public sealed record Wording(
    string Model,
    string Prompt,
    string? Cause = null,
    string? Repair = null,
    long? PromptTokens = null,
    long? AnswerTokens = null,
    int? FirstWordsMs = null,
    int? TotalMs = null,
    int? Calls = null,
    string? Meant = null);

/// <summary>Turns directions into words.</summary>
/// <remarks>A voice decides nothing: no event of the engine depends on what it says. The trainee's words it may see are untrusted data.</remarks>
public interface IResidentVoice
{
    /// <summary>Lines for the directions of one turn, in order; each is a whole checked sentence group that may be appended and shown at once.</summary>
    IAsyncEnumerable<SpokenLine> SpeakAsync(VoiceRequest request, CancellationToken cancel);
}

/// <summary>What a voice gets.</summary>
/// <param name="Scene">The scene after the decision.</param>
/// <param name="Directions">In order of speaking.</param>
/// <param name="TraineeText">The trainee's turn (untrusted); empty when the session opens.</param>
/// <param name="UsedLines">Ids of lines spoken in this session so far, oldest first.</param>
/// <param name="Seed">The session's seed.</param>
/// <param name="Turn">The turn.</param>
/// <param name="LastGestures">Speaker to the last gesture shown, so that the next one differs; null when unknown.</param>
/// <param name="Recent">What was said in the turns before, oldest first, bounded; empty where a voice needs none.</param>
/// <param name="Session">Session id; empty outside a stored session.</param>
public sealed record VoiceRequest(
    Scene Scene,
    ImmutableArray<Direction> Directions,
    string TraineeText,
    ImmutableList<string> UsedLines,
    ulong Seed,
    int Turn,
    ImmutableSortedDictionary<string, string>? LastGestures = null,
    ImmutableArray<Said> Recent = default,
    string Session = "");

/// <summary>Words of an earlier turn.</summary>
/// <param name="Turn">The turn.</param>
/// <param name="Speaker">Resident id, contact id, <c>crowd</c>; null for the trainee, whose words are untrusted.</param>
/// <param name="Text">The words.</param>
public sealed record Said(int Turn, string? Speaker, string Text);
