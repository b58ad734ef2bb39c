using System.Collections.Immutable;
using Simulator.Core.Sessions.Events;
using Simulator.Core.Sessions.Running;

namespace Simulator.Console.Playing;

/// <summary>What was seen last, for who comes back to a session.</summary>
internal static class Recap
{
    /// <summary>The events from the last turn of the trainee on; from the door when there was none.</summary>
    public static ImmutableArray<Released> Of(IEnumerable<PastEvent> events)
    {
        var turn = ImmutableArray.CreateBuilder<Released>();
        foreach (var past in events)
        {
            if (past.Event is TraineeSpoke)
            {
                turn.Clear();
            }

            turn.Add(new Released(past.N, past.Event, past.Content, past.Turn, past.Minute));
        }

        return turn.ToImmutable();
    }
}
