using System.Globalization;
using System.Text.Json;

namespace Simulator.LanguageModels.Clients;

/// <summary>
/// Keeps the count over restarts: a file per day, <c>model-usage-YYYY-MM-DD.jsonl</c>, one line a call, no words. Days before
/// yesterday are not read. A folder that cannot be written leaves the count to this process.
/// </summary>
public sealed class FileLedger : IUsageLedger
{
    private readonly Lock _gate = new();
    private readonly MemoryLedger _memory = new();
    private readonly string _folder;

    public FileLedger(string folder, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        _folder = folder;
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        Load(today.AddDays(-1));
        Load(today);
    }

    public long OfSession(string session) => _memory.OfSession(session);

    public long OfDay(DateOnly day) => _memory.OfDay(day);

    public void Add(DateOnly day, string session, long promptTokens, long answerTokens)
    {
        _memory.Add(day, session, promptTokens, answerTokens);
        var line = JsonSerializer.Serialize(new Dictionary<string, object> { ["session"] = session, ["prompt"] = promptTokens, ["answer"] = answerTokens });
        lock (_gate)
        {
            try
            {
                Directory.CreateDirectory(_folder);
                File.AppendAllText(PathOf(day), line + "\n");
            }
            catch (IOException)
            {
                // Counted in memory; the session goes on.
            }
            catch (UnauthorizedAccessException)
            {
                // The same.
            }
        }
    }

    private string PathOf(DateOnly day) => Path.Combine(_folder, $"model-usage-{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.jsonl");

    private void Load(DateOnly day)
    {
        if (!File.Exists(PathOf(day)))
        {
            return;
        }

        foreach (var line in File.ReadLines(PathOf(day)))
        {
            try
            {
                using var read = JsonDocument.Parse(line);
                var root = read.RootElement;
                _memory.Add(day, root.GetProperty("session").GetString() ?? string.Empty, root.GetProperty("prompt").GetInt64(), root.GetProperty("answer").GetInt64());
            }
            catch (Exception broken) when (broken is JsonException or KeyNotFoundException or InvalidOperationException)
            {
                // A line cut by a crash.
            }
        }
    }
}
