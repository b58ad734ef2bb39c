using Simulator.Core.Randomness;
using Simulator.Scenarios.Players;

namespace Simulator.Playtests.Playing;

/// <summary>Which moves a simulated trainee sees, and which of them comes next.</summary>
internal sealed class Plan(PlayerBook book, SkillNumbers skill, Memory memory)
{
    private const int LetRest = 2;
    private const int MostRetries = 4;

    /// <summary>Sees or overlooks what has come to be called for.</summary>
    public void Look(Sight sight, SeededRandom random)
    {
        foreach (var move in book.Moves.Where(m => !memory.HasSeen(m.Id) && IsCalledFor(m, sight)))
        {
            var chance = move.Keeps is { } topic && memory.HasPromised(topic) ? skill.Remember
                : move.Urgent ? skill.Urgent
                : memory.Times(Key(move)) == 0 ? skill.See
                : skill.Late;
            memory.Made(Key(move), sight.NextTurn, null);
            if (random.NextUnit() < chance)
            {
                memory.See(move.Id);
            }
        }
    }

    /// <summary>The next move; null when none is seen.</summary>
    public PlayerMove? Next(Sight sight, SeededRandom random)
    {
        var open = book.Moves.Where(m => memory.HasSeen(m.Id) && IsOpen(m, sight)).ToList();
        if (open.FirstOrDefault(m => m.Urgent) is { } urgent)
        {
            return urgent;
        }

        if (open.Count > 0)
        {
            return random.NextUnit() < skill.Order ? open[0] : open[random.Next(open.Count)];
        }

        return random.NextUnit() < skill.Retry ? Again(sight) : null;
    }

    /// <summary>Another move for the same breath: to the same person or in the same place; null for none.</summary>
    public PlayerMove? Beside(PlayerMove first, Sight sight, SeededRandom random)
    {
        var open = book.Moves.Where(m => m.Id != first.Id && memory.HasSeen(m.Id) && IsOpen(m, sight) && Fits(first, m, sight)).ToList();
        return open.Count == 0 ? null : random.NextUnit() < skill.Order ? open[0] : open[random.Next(open.Count)];
    }

    private static bool Fits(PlayerMove first, PlayerMove second, Sight sight)
    {
        var here = Place(first, sight) ?? sight.MyPlace;
        return (Place(second, sight) ?? here) == here && (first.Urgent || !second.Urgent);
    }

    private static string? Place(PlayerMove move, Sight sight) => move.At ?? (move.To is { } to ? sight.PlaceOf(to) : null);

    // Something that had no visible effect, said in other words.
    private PlayerMove? Again(Sight sight) => book.Moves
        .Where(m => memory.HasSeen(m.Id) && m.Until is not null && IsCalledFor(m, sight)
            && memory.Times(m.Id) < m.Tries + MostRetries
            && sight.NextTurn - memory.LastMade.GetValueOrDefault(m.Id) >= LetRest)
        .OrderBy(m => memory.LastMade.GetValueOrDefault(m.Id))
        .FirstOrDefault();

    // Without a visible effect to wait for, once said is done.
    private bool IsOpen(PlayerMove move, Sight sight) =>
        memory.Times(move.Id) < (move.Until is null && !move.Urgent ? 1 : move.Tries) && IsCalledFor(move, sight);

    private bool IsCalledFor(PlayerMove move, Sight sight) =>
        move.After.All(a => memory.Times(a) > 0)
        && (move.To is not { } to || sight.PlaceOf(to) is not null)
        && sight.Holds(move.When)
        && !(move.Until is { } until && sight.Holds(until));

    private static string Key(PlayerMove move) => "looked:" + move.Id;
}
