namespace Simulator.LanguageModels.Clients;

/// <summary>What went wrong with a model call; the name is what the session record and <c>doctor</c> print.</summary>
public enum ModelFailureKind
{
    /// <summary>Refused, reset before the answer, or no route.</summary>
    NoConnection,

    Dns,
    Tls,

    /// <summary>401 or 403.</summary>
    Unauthorized,

    /// <summary>404: wrong path, or no such model.</summary>
    NotFound,

    TooManyRequests,
    ServerError,

    /// <summary>An answer that is not the protocol: HTML, cut or wrong JSON, a body without choices.</summary>
    BadResponse,

    FirstTokenTimeout,
    IdleTimeout,
    TotalTimeout,

    /// <summary>The stream ended before the model had finished.</summary>
    CutOff,

    Empty,

    /// <summary>Longer than the limit, or going round in circles.</summary>
    Endless,

    Refusal,
    WrongLanguage,
    BrokenEncoding,
    ContentFilter,

    /// <summary>Not called: too many failures a moment ago.</summary>
    CircuitOpen,

    /// <summary>Not called: the tokens of the session or of the day are used up.</summary>
    BudgetSpent,

    /// <summary>Not called: too many calls at once.</summary>
    Busy,

    /// <summary>Not called: the calls of this turn are used up.</summary>
    CallsSpent,

    /// <summary>Not called: the recording that is replayed has no answer to this.</summary>
    NotRecorded,

    Cancelled,
}
