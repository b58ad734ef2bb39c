using Simulator.Core.People;
using Simulator.Core.Sessions.Journal;

namespace Simulator.Core.Reviews;

/// <summary>Reviews hang on the sessions they are about: appraisals and appeals of the trainee, comments and reasons of mentors, a model's reasons.</summary>
public sealed class ReviewStreams : IPersonalStreams
{
    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<StreamId>> OfAsync(IJournalReader journal, string person, IReadOnlyList<string> sessions, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        return ValueTask.FromResult<IReadOnlyList<StreamId>>([.. sessions.Select(s => new StreamId(ReviewRecord.Kind.Kind, s))]);
    }
}
