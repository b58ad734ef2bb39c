using Microsoft.Extensions.AI;

namespace Simulator.LanguageModels.Clients;

public static class ModelClientFactory
{
    public static IChatClient Create(ModelSettings settings, TimeProvider time) => throw new NotSupportedException($"{settings.Name} {time}");
}
