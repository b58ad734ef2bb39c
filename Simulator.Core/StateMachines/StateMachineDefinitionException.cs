namespace Simulator.Core.StateMachines;

/// <summary>A table that cannot be built: all its mistakes at once.</summary>
public sealed class StateMachineDefinitionException : InvalidOperationException
{
    internal StateMachineDefinitionException(IReadOnlyList<StateMachineProblem> problems)
        : base("The table cannot be built; correct these rows: " + string.Join("; ", problems.Select(Describe)))
    {
        Problems = problems;
    }

    /// <summary>Every mistake, in table order; at least one.</summary>
    public IReadOnlyList<StateMachineProblem> Problems { get; }

    private static string Describe(StateMachineProblem problem) =>
        $"{problem.Kind} (state '{problem.State}', trigger '{problem.Trigger}')";
}
