using Simulator.Core.Scenarios;
using Simulator.Core.Sessions.Turns;
using Simulator.Core.Understanding;

namespace Simulator.Core.Tests.Sessions;

public sealed class DoubtTests
{
    [Theory]
    [InlineData(Act.Threaten, 599, Act.Other)]
    [InlineData(Act.Threaten, 600, Act.Threaten)]
    [InlineData(Act.MetaManipulation, 849, Act.Other)]
    [InlineData(Act.MetaManipulation, 850, Act.MetaManipulation)]
    [InlineData(Act.ReflectEmotion, 300, Act.ReflectEmotion)]
    public void Harm_read_without_confidence_counts_as_not_understood(Act read, int confidence, Act taken)
    {
        var clause = new Clause(new TextSpan(0, 4), [read], ClauseMode.Said, false, false, [], [], [], null, null, confidence);

        var doubted = Doubt.Apply(new Reading([clause]), ScoringRules.Default with { RedLineConfidence = 600 });

        doubted.Clauses[0].Main.ShouldBe(taken);
    }
}
