using Simulator.Core.Understanding;

namespace Simulator.Core.Residents.Moods;

/// <summary>The wrong moment: gates that replace an act's effect or take most of it away (domain 3.4, 1 to 3). All look at the mood before the turn.</summary>
internal sealed class Gates(MoodNumbers numbers)
{
    private readonly double _explainAnger = numbers["gate.anger.explain"];
    private readonly double _rage = numbers["gate.anger.rage"];
    private readonly double _rageFactor = numbers["gate.anger.rage_factor"];
    private readonly double _requestTrust = numbers["gate.trust.request"];
    private readonly double _promiseTrust = numbers["gate.trust.promise"];
    private readonly double _promiseFactor = numbers["gate.trust.promise_factor"];
    private readonly double _factsFactor = numbers["gate.facts.factor"];
    private readonly double _distrustFactor = numbers["promise.distrust_factor"];
    private readonly MoodChange _hotExplanation = numbers.Row("explain_policy.hot");
    private readonly MoodChange _distrustedRequest = numbers.Row("request_cooperation.distrust");

    /// <summary>The row that stands in for the act's own effect, or null when the moment is right.</summary>
    public MoodChange? Replacement(Act act, Mood before) => act switch
    {
        Act.ExplainPolicy when before.Anger >= _explainAnger => _hotExplanation,
        Act.RequestCooperation when before.Trust < _requestTrust => _distrustedRequest,
        _ => null,
    };

    /// <summary>What gets through, 0 to 1.</summary>
    /// <param name="act">The act.</param>
    /// <param name="before">Mood before the turn.</param>
    /// <param name="factsSought">True once the trainee has asked, checked or summed up.</param>
    /// <param name="letDown">True for somebody a promise was broken to.</param>
    public double Factor(Act act, Mood before, bool factsSought, bool letDown)
    {
        var factor = 1.0;
        if (ActKinds.NeedsFacts(act) && !factsSought)
        {
            factor *= _factsFactor;
        }

        if (before.Anger >= _rage && !ActKinds.Harms(act) && !ActKinds.ReachesRage(act))
        {
            factor *= _rageFactor;
        }

        if (before.Trust < _promiseTrust && act == Act.CommitSpecific)
        {
            factor *= _promiseFactor;
        }

        if (letDown && ActKinds.Promises(act))
        {
            factor *= _distrustFactor;
        }

        return factor;
    }
}
