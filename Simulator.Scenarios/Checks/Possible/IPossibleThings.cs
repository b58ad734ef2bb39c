using Simulator.Core.Scenarios.Conditions;

namespace Simulator.Scenarios.Checks.Possible;

/// <summary>What may ever come about in a case, as far as is known. Ids that the case does not declare count as possible: they are another mistake.</summary>
internal interface IPossibleThings
{
    /// <summary>Some place is out of earshot of bystanders.</summary>
    bool HasQuietPlace { get; }

    /// <summary>A stage is entered.</summary>
    bool CanEnter(string stage);

    /// <summary>A fact becomes known.</summary>
    bool CanBeKnown(string fact);

    /// <summary>A flag goes up.</summary>
    bool CanBeRaised(string flag);

    /// <summary>An inject fires.</summary>
    bool CanFire(string inject);

    /// <summary>Somebody is on the scene.</summary>
    bool CanBeHere(string who);

    /// <summary>The trainee can speak a clause that fits.</summary>
    bool Fits(EvidencePattern pattern);
}
