using System.Collections.Immutable;
using Simulator.Core.Randomness;
using Simulator.Core.Understanding;
using Simulator.Scenarios.Players;

namespace Simulator.Playtests.Playing;

/// <summary>A simulated trainee: looks at the scene and says what a person of that skill would say next. Same seed and scenes, same words.</summary>
internal sealed class Player
{
    private const int LongEnough = 150;
    private const int HotLook = 2;
    private const int VeryHotLook = 3;
    private const int CalmAgainAfter = 3;
    private const int AskAround = 4;
    private const string Phone = "/call";
    private const string Greeted = "greeted";

    private readonly PlayerBook _book;
    private readonly SkillNumbers _skill;
    private readonly ulong _seed;
    private readonly Memory _memory = new();
    private readonly Wording _wording;
    private readonly Plan _plan;

    public Player(PlayerBook book, SkillNumbers skill, ulong seed)
    {
        (_book, _skill, _seed) = (book, skill, seed);
        var voices = book.Phrases.Select(p => p.Voice).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        var voice = voices.Count == 0 ? "" : voices[new SeededRandom(seed, 0, "voice").Next(voices.Count)];
        _wording = new(book, skill, voice, _memory);
        _plan = new(book, skill, _memory);
    }

    /// <summary>The next turn as typed; empty for silence.</summary>
    public string Next(Sight sight)
    {
        var random = new SeededRandom(_seed, sight.NextTurn, "player");
        _plan.Look(sight, random);
        if (random.NextUnit() < _skill.Slip)
        {
            return Slip(sight, random);
        }

        var answer = Answer(sight, random) ?? Thanks(sight, random);
        var move = _plan.Next(sight, random);
        if (move is null)
        {
            return Join(answer, Idle(sight, random));
        }

        var to = Whom(move, sight);
        if (to is not null && !move.Urgent && sight.IsHere(to) && Calm(to, sight, random) is { } calm)
        {
            _memory.TalkTo(to, sight.NextTurn);
            if (sight.LooksLike(to) >= VeryHotLook || answer is not null)
            {
                return Join(answer, calm);
            }

            answer = calm;
        }

        if (answer is null && !move.Urgent && to is not null && _memory.LastWith(to) < 0 && random.NextUnit() < _skill.Manners)
        {
            answer = _wording.Of(_memory.See(Greeted) ? Act.IdentifySelf : Act.CourtesyEncourage, to, sight, random);
        }

        var said = Make(move, sight, random);
        if (said is null)
        {
            return Join(answer, Idle(sight, random));
        }

        if (said.StartsWith(Phone, StringComparison.Ordinal))
        {
            return said;
        }

        if (random.NextUnit() < _skill.Join && _plan.Beside(move, sight, random) is { } second && Make(second, sight, random, walk: false) is { } more)
        {
            said = more.StartsWith(Phone, StringComparison.Ordinal) ? said : Join(said, more);
        }

        return Join(answer, said);
    }

    // Words of a move, the way there first.
    private string? Make(PlayerMove move, Sight sight, SeededRandom random, bool walk = true)
    {
        var to = Whom(move, sight);
        if (_wording.Of(move.Words, to, sight, random) is not { } words)
        {
            _memory.Made(move.Id, sight.NextTurn, null);
            return null;
        }

        _memory.Made(move.Id, sight.NextTurn, move.Promise);
        _memory.TalkTo(to, sight.NextTurn);
        if (move.Keeps is { } topic)
        {
            _memory.Kept(topic);
        }

        var place = move.At ?? (move.To is { } who ? sight.PlaceOf(who) : null);
        return walk && place is not null && place != sight.MyPlace && !words.StartsWith(Phone, StringComparison.Ordinal)
            ? Way(place, sight, random) + words
            : words;
    }

    private string Way(string place, Sight sight, SeededRandom random) =>
        _book.Go.FirstOrDefault(g => g.Place == place) is { Say.IsEmpty: false } go
            ? go.Say[random.Next(go.Say.Length)]
            : sight.Place(place) is { } known ? $"（到{known.Name}）" : "";

    private string? Whom(PlayerMove move, Sight sight) => move.To ?? Partner(sight);

    private string? Partner(Sight sight) =>
        _memory.Partner is { } partner && sight.IsHere(partner) ? partner
        : sight.LastSpeaker is { } last && sight.IsHere(last) ? last
        : sight.Present.FirstOrDefault();

    private string? Answer(Sight sight, SeededRandom random) =>
        sight.OpenQuestion is { } topic
        && _book.Answers.FirstOrDefault(a => a.Topic == topic) is { } answer
        && random.NextUnit() < _skill.Answer
            ? _wording.Of(answer.Words, sight.LastSpeaker, sight, random)
            : null;

    // Who has just been told something hidden says thank you.
    private string? Thanks(Sight sight, SeededRandom random)
    {
        var told = sight.Told > _memory.Told;
        _memory.Told = sight.Told;
        return told && random.NextUnit() < _skill.Manners && Partner(sight) is { } to ? _wording.Of(Act.ThankAffirm, to, sight, random) : null;
    }

    private string? Calm(string to, Sight sight, SeededRandom random)
    {
        if (sight.LooksLike(to) < HotLook || sight.NextTurn - _memory.CalmedAt(to) < CalmAgainAfter || random.NextUnit() >= _skill.Calm)
        {
            return null;
        }

        _memory.Calmed(to, sight.NextTurn);
        var own = _book.People.FirstOrDefault(p => p.Id == to)?.Calm ?? [];
        var knows = _skill.Words.GetValueOrDefault(PlayerSkill.Expert) + _skill.Words.GetValueOrDefault(PlayerSkill.Good);
        return !own.IsEmpty && random.NextUnit() < knows ? _wording.Of(own, to, sight, random)
            : _wording.Of(random.NextUnit() < knows + _skill.Words.GetValueOrDefault(PlayerSkill.Competent) ? Act.ReflectEmotion : Act.Perfunctory, to, sight, random);
    }

    private string Slip(Sight sight, SeededRandom random)
    {
        var to = Partner(sight);
        _memory.TalkTo(to, sight.NextTurn);
        if (random.NextUnit() < _skill.Bank)
        {
            ImmutableArray<string> own = _skill.Skill == PlayerSkill.Stuffer
                ? _book.Stuffer
                : [.. _book.Harmful.Where(h => sight.Holds(h.When)).SelectMany(h => h.Say)];
            if (_wording.Of(own, to, sight, random) is { } words)
            {
                return words;
            }
        }

        return Phrase(_skill.Slips, to, sight, random);
    }

    // No move is seen: keep the talk going, and do not leave the other side waiting.
    private string Idle(Sight sight, SeededRandom random)
    {
        var to = Partner(sight);
        var way = "";
        if ((to is null || _memory.TurnsWithSame >= AskAround) && random.NextUnit() < _skill.Fair && Waiting(sight) is { } other && sight.PlaceOf(other) is { } place)
        {
            to = other;
            way = place == sight.MyPlace ? "" : Way(place, sight, random);
        }

        _memory.TalkTo(to, sight.NextTurn);
        return way + Phrase(_skill.Idle, to, sight, random);
    }

    private string? Waiting(Sight sight) =>
        sight.StageSpeakers.Where(r => sight.PlaceOf(r) is not null && r != _memory.Partner).OrderBy(_memory.LastWith).FirstOrDefault();

    private string Phrase(ImmutableArray<Act> acts, string? to, Sight sight, SeededRandom random) =>
        acts.IsEmpty ? "" : _wording.Of(acts[random.Next(acts.Length)], to, sight, random) ?? "";

    private static string Join(string? first, string second) =>
        string.IsNullOrEmpty(first) ? second
        : second.StartsWith(Phone, StringComparison.Ordinal) ? second
        : first.Length + second.Length > LongEnough ? second
        : first + second;
}
