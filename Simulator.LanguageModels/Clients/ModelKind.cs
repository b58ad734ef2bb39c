namespace Simulator.LanguageModels.Clients;

public enum ModelKind
{
    /// <summary>Any server that speaks OpenAI's chat completions.</summary>
    OpenAi,

    /// <summary>Azure OpenAI's v1 endpoint; without a key, with Entra ID.</summary>
    Azure,
}
