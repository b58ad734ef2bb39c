using System.Collections.Immutable;
using Microsoft.Extensions.AI;
using Simulator.LanguageModels.OpenAi;

namespace Simulator.LanguageModels.Clients;

/// <summary>The kinds of model clients this program can make. Immutable: <see cref="Add"/> returns the longer list.</summary>
public sealed class ModelKinds
{
    /// <summary>Any server that speaks OpenAI's chat completions.</summary>
    public const string OpenAi = "openai";

    /// <summary>Azure OpenAI's v1 endpoint; without a key, with Entra ID.</summary>
    public const string Azure = "azure";

    private readonly ImmutableSortedDictionary<string, Func<ModelSettings, IChatClient>> _makers;

    private ModelKinds(ImmutableSortedDictionary<string, Func<ModelSettings, IChatClient>> makers) => _makers = makers;

    public static ModelKinds Standard { get; } = new ModelKinds(ImmutableSortedDictionary<string, Func<ModelSettings, IChatClient>>.Empty.WithComparers(StringComparer.OrdinalIgnoreCase))
        .Add(OpenAi, OpenAiClients.WithKey)
        .Add(Azure, OpenAiClients.ForAzure);

    public IEnumerable<string> Names => _makers.Keys;

    /// <summary>Adds a kind, or replaces it. The bare client needs no timeouts or retries of its own: the stack around it has them.</summary>
    public ModelKinds Add(string kind, Func<ModelSettings, IChatClient> make) => new(_makers.SetItem(kind, make));

    /// <exception cref="ModelFailedException">No such kind.</exception>
    internal IChatClient Make(ModelSettings settings) => _makers.TryGetValue(settings.Kind, out var make)
        ? make(settings)
        : throw new ModelFailedException(ModelFailureKind.NotFound, $"kind \"{settings.Kind}\", known: {string.Join(", ", Names)}");
}
