namespace Simulator.Core.Reviews.Agreement;

/// <summary>Numbers of agreement and of trust in machine levels (domain 7.3), read from <c>_shared/mentoring.yaml</c>; what the file leaves out keeps the value given here.</summary>
/// <remarks>Coefficients and shares are 0 to 1, levels 1 to 5, counts whole.</remarks>
public sealed record AgreementRules
{
    /// <summary>The values of the domain document.</summary>
    public static AgreementRules Default { get; } = new();

    /// <summary>With fewer sessions that both a mentor and the machine marked, machine levels are hidden until the mentor has marked.</summary>
    public int MinimumDoubles { get; init; } = 20;

    /// <summary>Sessions marked twice that an assessment needs.</summary>
    public int AssessmentDoubles { get; init; } = 40;

    /// <summary>From this QWK between machine and mentors a machine level is shown as a suggestion.</summary>
    public double SuggestFrom { get; init; } = 0.60;

    /// <summary>From this one it may be filled in beforehand.</summary>
    public double PrefillFrom { get; init; } = 0.75;

    /// <summary>QWK between mentors from which levels may be used as feedback on practice.</summary>
    public double FeedbackFrom { get; init; } = 0.50;

    /// <summary>ICC(2,1) from which they may enter a person's growth record.</summary>
    public double RecordFrom { get; init; } = 0.65;

    /// <summary>ICC(2,k) from which they may serve an assessment,</summary>
    public double AssessmentFrom { get; init; } = 0.80;

    /// <summary>together with this kappa of red lines.</summary>
    public double AssessmentRedLines { get; init; } = 0.70;

    /// <summary>Mean difference from the others, in levels and either way, at which a mentor is told.</summary>
    public double SeverityAlarm { get; init; } = 0.5;

    /// <summary>A spread of this share of the others', or less, is a tendency to the middle,</summary>
    public double SpreadAlarm { get; init; } = 0.5;

    /// <summary>and so is this share of middle marks, or more.</summary>
    public double MiddleAlarm { get; init; } = 0.8;

    /// <summary>No alarm about a mentor with fewer shared marks than this.</summary>
    public int AlarmMarks { get; init; } = 8;

    /// <summary>Sessions of the anchor set.</summary>
    public int AnchorSessions { get; init; } = 6;

    /// <summary>Share of marks within one level of the gold mark that a new mentor needs.</summary>
    public double AnchorShare { get; init; } = 0.85;
}
