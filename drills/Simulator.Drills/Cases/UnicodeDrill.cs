using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Simulator.Drills.Cases;

/// <summary>W14: Unicode made to deceive or to break.</summary>
internal sealed class UnicodeDrill : Drill
{
    /// <inheritdoc/>
    public override string Id => "W14";

    /// <inheritdoc/>
    public override string Title => "turns with bidi overrides, zero width, tags, surrogates, NUL, 500 combining marks";

    /// <inheritdoc/>
    public override string Asked => "stripped or refused; output is valid JSON without control or bidi characters; no crash";

    /// <inheritdoc/>
    public override async Task RunAsync(DrillRun run, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(run);
        byte[][] turns =
        [
            Text("您\u202e好\u202c，我是\u2066小李\u2069"),
            Text("您\u200b好\u200d我\ufeff是\u2060小李"),
            Text("您好" + string.Concat("hidden".Select(c => char.ConvertFromUtf32(0xE0000 + c)))),
            [.. Text("您好"), 0xed, 0xa0, 0x80, 0xed, 0xb0, 0x80],
            [.. Text("您好"), 0xff, 0xfe, 0xc0, 0x80],
            Text("您\0好\u0001\u0007\u001b[2J"),
            Text("e" + string.Concat(Enumerable.Repeat("\u0301", 400))),
            Text("您好" + string.Concat(Enumerable.Repeat("\u0301", 600))),
            Text("王芳\u200b您好，王芳您好"),
            Text(string.Concat(Enumerable.Repeat("😀", 240))),
            Text(string.Concat(Enumerable.Repeat("👨‍👩‍👧‍👦", 60))),
            Text(new string('好', 501)),
            Text(new string('好', 100_000)),
            Text("\u2028您\u2029好\u0085啊"),
            Text("ﷺ﷽\U00012219\U0001F468"),
            Text("བཀྲ་ཤིས་བདེ་ལེགས།"),
            Text("\ue000\uf8ff\U000F0000\ufffe\uffff"),
        ];
        // Standard input is UTF-8 or it is not: the broken bytes get a session of their own.
        var (lines, refused, bad) = (0, 0, 0);
        foreach (var input in (byte[][])[Joined(turns.Where((_, i) => i is not (3 or 4))), Joined([turns[3], turns[0]]), Joined([turns[4], turns[0]])])
        {
            var data = run.NewFolder("unicode");
            var finished = await Tools.RunAsync(
                ["dotnet", Tools.SimulatorDll, "play", "burst-pipe", "--input", "-", "--json", "--data", data],
                input,
                cancel: cancel).ConfigureAwait(false);
            if (finished.ExitCode is not (0 or 1) || finished.Error.Contains("   at ", StringComparison.Ordinal))
            {
                run.Problem(string.Create(CultureInfo.InvariantCulture, $"exit {finished.ExitCode}: {finished.Error}"));
            }

            foreach (var line in new UTF8Encoding(false, true).GetString(finished.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                lines++;
                using var parsed = JsonDocument.Parse(line);
                refused += parsed.RootElement.GetProperty("event").GetString() == "turn_refused" ? 1 : 0;
                if (parsed.RootElement.TryGetProperty("text", out var text) && text.GetString() is { } said && said.EnumerateRunes().FirstOrDefault(IsForeign) is { Value: > 0 } rune)
                {
                    bad++;
                    run.Problem($"U+{rune.Value:X4} in {parsed.RootElement.GetProperty("event").GetString()}");
                }
            }

            var verified = await Play.CommandAsync(["verify", "--data", data], cancel).ConfigureAwait(false);
            if (verified.ExitCode != 0)
            {
                run.Problem("the store does not verify: " + verified.Text);
            }
        }

        run.Figure("turns", turns.Length);
        run.Figure("lines", lines);
        run.Figure("refused", refused);
        run.Exactly("texts with control or bidi characters", bad, 0);
    }

    private static byte[] Joined(IEnumerable<byte[]> turns) => [.. turns.SelectMany(t => t.Append((byte)'\n'))];

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    private static bool IsForeign(Rune rune) =>
        Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xE0000 and <= 0xE007F) or (>= 0xD800 and <= 0xDFFF);
}
