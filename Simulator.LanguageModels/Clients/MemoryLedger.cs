namespace Simulator.LanguageModels.Clients;

/// <summary>Counts for this process only.</summary>
public sealed class MemoryLedger : IUsageLedger
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _sessions = new(StringComparer.Ordinal);
    private readonly Dictionary<DateOnly, long> _days = [];

    public long OfSession(string session)
    {
        lock (_gate)
        {
            return _sessions.GetValueOrDefault(session);
        }
    }

    public long OfDay(DateOnly day)
    {
        lock (_gate)
        {
            return _days.GetValueOrDefault(day);
        }
    }

    public void Add(DateOnly day, string session, long promptTokens, long answerTokens)
    {
        lock (_gate)
        {
            _sessions[session] = _sessions.GetValueOrDefault(session) + promptTokens + answerTokens;
            _days[day] = _days.GetValueOrDefault(day) + promptTokens + answerTokens;
        }
    }
}
