using System.Collections.Immutable;
using Simulator.Core.Randomness;
using Simulator.Core.Understanding;
using Simulator.Scenarios.Players;

namespace Simulator.Playtests.Playing;

/// <summary>Picks words: unused ones first, mostly in the trainee's own voice, slots filled.</summary>
internal sealed class Wording(PlayerBook book, SkillNumbers skill, string voice, Memory memory)
{
    private const double OwnVoice = 0.7;

    private static readonly PlayerSkill[] Spoken = [PlayerSkill.Expert, PlayerSkill.Good, PlayerSkill.Competent, PlayerSkill.Weak];

    /// <summary>One of some wordings; null when there is none.</summary>
    public string? Of(ImmutableArray<string> words, string? to, Sight sight, SeededRandom random)
    {
        if (words.IsDefaultOrEmpty)
        {
            return null;
        }

        var fresh = words.Where(w => !memory.WasSaid(w)).ToList();
        var chosen = fresh.Count > 0 ? fresh[random.Next(fresh.Count)] : words[random.Next(words.Length)];
        memory.Say(chosen);
        return Fill(chosen, to, sight, random);
    }

    /// <summary>Words of one act from the shared phrases.</summary>
    public string? Of(Act act, string? to, Sight sight, SeededRandom random)
    {
        var banks = book.Phrases.Where(p => p.Act == act).ToList();
        var own = banks.Where(p => p.Voice == voice).ToList();
        var from = own.Count > 0 && random.NextUnit() < OwnVoice ? own : banks;
        return Of([.. from.SelectMany(p => p.Say)], to, sight, random);
    }

    /// <summary>Words of a move: whose, by the skill's shares among those that have any.</summary>
    public string? Of(ImmutableSortedDictionary<PlayerSkill, ImmutableArray<string>> words, string? to, Sight sight, SeededRandom random)
    {
        var can = Spoken.Where(words.ContainsKey).ToList();
        var shares = can.Select(s => skill.Words.GetValueOrDefault(s)).ToList();
        var left = random.NextUnit() * shares.Sum();
        var at = shares.TakeWhile(share => (left -= share) >= 0).Count();
        return can.Count == 0 || shares.Sum() <= 0 ? null : Of(words[can[Math.Min(at, can.Count - 1)]], to, sight, random);
    }

    private string Fill(string words, string? to, Sight sight, SeededRandom random)
    {
        var person = book.People.FirstOrDefault(p => p.Id == to);
        var name = person is { Call.IsEmpty: false } ? person.Call[random.Next(person.Call.Length)] : to is null ? "" : sight.Resident(to)?.Name ?? "";
        var time = book.Times.IsEmpty ? "" : book.Times[random.Next(book.Times.Length)];
        return words.Replace("{name}", name, StringComparison.Ordinal).Replace("{time}", time, StringComparison.Ordinal).TrimStart('，', '、');
    }
}
