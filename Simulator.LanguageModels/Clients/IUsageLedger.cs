namespace Simulator.LanguageModels.Clients;

/// <summary>Tokens used, by session and by day (UTC). Thread-safe.</summary>
public interface IUsageLedger
{
    long OfSession(string session);

    long OfDay(DateOnly day);

    void Add(DateOnly day, string session, long promptTokens, long answerTokens);
}
