using Simulator.Console.Hosting;
using Simulator.Console.Texts;

namespace Simulator.Console.Commands;

/// <summary>Checks again whenever files of a case or of <c>_shared</c> were saved, until it is interrupted.</summary>
/// <remarks>
/// It looks at the files instead of being told: that works on every file system and with editors that replace a file. A change counts
/// when nothing moved for <see cref="Pause"/>, so that a save in several steps is one.
/// </remarks>
internal sealed class CheckWatch(Host app, CheckRun run, string root, Func<IReadOnlyList<string>> cases)
{
    private const string Shared = "_shared";

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>Runs until it is interrupted.</summary>
    /// <exception cref="OperationCanceledException">It was interrupted.</exception>
    public async Task RunAsync(CancellationToken cancel)
    {
        var done = new Dictionary<string, string>(StringComparer.Ordinal);
        var before = new Dictionary<string, string>(StringComparer.Ordinal);
        while (true)
        {
            var now = Look();
            string[] changed = [.. now.Where(look => done.GetValueOrDefault(look.Key) != look.Value && (done.Count == 0 || before.GetValueOrDefault(look.Key) == look.Value)).Select(look => look.Key)];
            before = now;
            if (changed.Length > 0)
            {
                run.Check(changed, cancel);
                foreach (var id in changed)
                {
                    done[id] = now[id];
                }

                if (run.IsForPeople)
                {
                    app.Out.WriteLine(Phrase.Of("check.watching", app.Clock.GetLocalNow().ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture)));
                }
            }

            await Task.Delay(Pause, app.Clock, cancel).ConfigureAwait(false);
        }
    }

    private Dictionary<string, string> Look()
    {
        var shared = Marks(Shared);
        return cases().Where(id => Directory.Exists(Path.Combine(root, id))).ToDictionary(id => id, id => Marks(id) + shared, StringComparer.Ordinal);
    }

    // Name, time and size of each file; a file that vanishes meanwhile makes it another text at the next look.
    private string Marks(string folder)
    {
        try
        {
            return string.Join('\n', new DirectoryInfo(Path.Combine(root, folder)).EnumerateFiles("*.y*ml", SearchOption.AllDirectories)
                .Select(file => FormattableString.Invariant($"{file.FullName} {file.LastWriteTimeUtc.Ticks} {file.Length}"))
                .Order(StringComparer.Ordinal));
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return gone.Message;
        }
    }
}
