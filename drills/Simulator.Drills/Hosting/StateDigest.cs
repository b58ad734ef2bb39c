using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Sessions;

namespace Simulator.Drills.Hosting;

/// <summary>A short name for a session's state: two states with one digest play on alike.</summary>
internal static class StateDigest
{
    public static string Of(SessionState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var scene = state.Scene;
        var text = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"{scene.Stage} {scene.Turn} {scene.Minute} {scene.StageEnteredTurn} {scene.MyPlace} {scene.LastSpeaker} {scene.OpenQuestion} {state.Ended?.EndingId}\n")
            .AppendJoin(' ', scene.Flags).Append('\n')
            .AppendJoin(' ', scene.Revealed).Append('\n')
            .AppendJoin(' ', scene.Fired).Append('\n')
            .AppendJoin(' ', scene.KeyActions).Append('\n')
            .AppendJoin(' ', scene.RedLines).Append('\n')
            .AppendJoin(' ', scene.Held).Append('\n')
            .AppendJoin(' ', scene.Promises.Select(p => $"{p.Id}{p.Status}")).Append('\n')
            .AppendJoin(' ', scene.Crowd).Append('\n')
            .AppendJoin(' ', state.UsedLines).Append('\n')
            .AppendJoin('|', state.Words).Append('\n');
        foreach (var (id, resident) in scene.Residents)
        {
            text.Append(CultureInfo.InvariantCulture, $"{id} {resident.Place} {Mood(resident.Mood)} {resident.Level} {resident.Withdrawn} {string.Join(',', resident.RecentActs)}\n");
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
    }

    private static string Mood(Mood mood) =>
        string.Join(' ', Enum.GetValues<MoodKey>().Select(key => mood[key].ToString("R", CultureInfo.InvariantCulture)));
}
