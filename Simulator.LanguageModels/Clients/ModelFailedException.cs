namespace Simulator.LanguageModels.Clients;

/// <summary>
/// The one exception that leaves a model client made by <see cref="ModelClientFactory"/>, besides
/// <see cref="OperationCanceledException"/> when the caller cancelled. Its message holds no secret.
/// </summary>
public sealed class ModelFailedException(ModelFailure failure, Exception? inner = null)
    : Exception($"{failure.Kind}: {failure.Detail}", inner)
{
    public ModelFailedException(ModelFailureKind kind, string detail, Exception? inner = null)
        : this(new ModelFailure(kind, detail), inner)
    {
    }

    public ModelFailure Failure { get; } = failure;
}
