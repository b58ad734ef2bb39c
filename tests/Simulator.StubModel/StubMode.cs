namespace Simulator.StubModel;

/// <summary>How the stub answers one request. Written in kebab case on the command line and in model names.</summary>
public enum StubMode
{
    /// <summary>A short answer in the asked form.</summary>
    WellBehaved,

    /// <summary>Does whatever anybody in the prompt tells it: repeats the prompt, the system message and every instruction.</summary>
    Obedient,

    /// <summary>Says everything a resident must not say, a different thing each time.</summary>
    Hostile,

    Unauthorized,
    Forbidden,
    NotFound,

    /// <summary>429; <see cref="StubOptions.RetryAfter"/> goes with it.</summary>
    TooMany,

    Error500,

    /// <summary>502 with a page of HTML.</summary>
    Html502,

    Error503,
    Error504,
    Error529,
    BadRequest,

    /// <summary>400 with code content_filter.</summary>
    FilteredPrompt,

    /// <summary>200 whose finish reason is content_filter.</summary>
    FilteredAnswer,

    Redirect,

    /// <summary>Closes the connection before the headers.</summary>
    Hangup,

    /// <summary>Headers, then nothing.</summary>
    Mute,

    /// <summary>Not even headers.</summary>
    Dead,

    /// <summary>A character a second.</summary>
    Drip,

    /// <summary>Some pieces, then silence with the connection open.</summary>
    Stall,

    /// <summary>Some pieces, then a reset.</summary>
    Reset,

    /// <summary>Some pieces, then a clean end without a finish reason.</summary>
    CleanCut,

    /// <summary>A whole answer whose finish reason stays null.</summary>
    FinishNull,

    FinishLength,

    /// <summary>A whole answer with its finish reason; no [DONE], connection open.</summary>
    NoDone,

    Empty,
    Blank,

    /// <summary>Only a thought.</summary>
    OnlyThink,

    /// <summary>A thought, then an answer.</summary>
    Think,

    OnlyPunctuation,

    /// <summary>Different sentences without end.</summary>
    Endless,

    /// <summary>The same sentence without end.</summary>
    Loop,

    /// <summary>One character 5,000 times.</summary>
    OneCharacter,

    Refusal,

    /// <summary>The refusal field of the protocol.</summary>
    RefusalField,

    AiDisclosure,
    English,
    Mojibake,

    /// <summary>Bytes that are no UTF-8.</summary>
    BrokenUtf8,

    /// <summary>A character cut between two network packets: no fault.</summary>
    SplitUtf8,

    CutJson,
    WrongType,

    /// <summary>200 with a page of HTML.</summary>
    Html200,

    /// <summary>Byte order mark, CRLF, comments, unknown fields: no fault.</summary>
    OddButValid,

    /// <summary>Two "data:" in one line.</summary>
    TwoData,

    HugeLine,
    HugeBody,
    Nul,
    Markdown,
    Traditional,

    /// <summary>Speaks the trainee's part.</summary>
    SpeaksTrainee,

    /// <summary>Not asked for JSON or asked: rubbish in braces.</summary>
    BadJson,
}
