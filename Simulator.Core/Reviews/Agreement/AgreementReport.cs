using System.Collections.Immutable;

namespace Simulator.Core.Reviews.Agreement;

/// <summary>How far mentors agree with each other and with the machine. Never names a trainee.</summary>
/// <param name="Sessions">Sessions with a blind mark.</param>
/// <param name="DoubleSessions">Those that two or more mentors marked blind.</param>
/// <param name="Dimensions">C1 to C8 as far as marked: mentors among themselves.</param>
/// <param name="Machine">Machine beside mentors, by dimension and scoring version.</param>
/// <param name="RedLines">By red line.</param>
/// <param name="RedLinesAll">All red lines together, mentors among themselves.</param>
/// <param name="Mentors">Every mentor's tendencies, by id.</param>
/// <param name="Totals">Totals, mentors among themselves.</param>
/// <param name="Uses">What the levels may be used for now.</param>
public sealed record AgreementReport(
    int Sessions,
    int DoubleSessions,
    ImmutableArray<DimensionAgreement> Dimensions,
    ImmutableArray<MachineAgreement> Machine,
    ImmutableArray<RedLineAgreement> RedLines,
    ClassAgreement RedLinesAll,
    ImmutableArray<MentorTendency> Mentors,
    CorrelationSet Totals,
    LevelUses Uses);

/// <summary>Mentors among themselves on one dimension.</summary>
/// <param name="Dimension">C1 to C8.</param>
/// <param name="Qwk">Over all pairs of mentors.</param>
/// <param name="Correlations">Of the largest block in which all raters marked all sessions.</param>
public sealed record DimensionAgreement(string Dimension, Estimate Qwk, CorrelationSet Correlations);

/// <summary>Intraclass correlations of one block of raters and sessions.</summary>
/// <param name="Raters">k: their number.</param>
/// <param name="RandomSingle">ICC(2,1), absolute agreement, one rater.</param>
/// <param name="RandomMean">ICC(2,k), absolute agreement, mean of k raters.</param>
/// <param name="FixedSingle">ICC(3,1), consistency, one rater.</param>
/// <param name="OutsideBlock">Sessions with two or more marks which the block leaves out.</param>
public sealed record CorrelationSet(int Raters, Estimate RandomSingle, Estimate RandomMean, Estimate FixedSingle, int OutsideBlock);

/// <summary>The machine beside mentors on one dimension.</summary>
/// <param name="Dimension">C1 to C8.</param>
/// <param name="ScoringVersion">Which machine.</param>
/// <param name="Gate">How far its levels may be shown.</param>
/// <param name="Bias">Mean of machine minus mentor in levels: above 0 the machine is more lenient; null without pairs. Six decimals.</param>
public sealed record MachineAgreement(string Dimension, string ScoringVersion, TrustGate Gate, double? Bias);

/// <summary>Agreement on a yes or no.</summary>
public sealed record ClassAgreement(Estimate Kappa, Estimate Pabak, Estimate Ac1, Estimate Positive);

/// <summary>Agreement on one red line.</summary>
/// <param name="RedLine">R01 to R15.</param>
/// <param name="Mentors">Mentors among themselves.</param>
/// <param name="Machine">Suspicion of the machine beside the decisions of mentors. It opens no gate: red lines are never set by the machine.</param>
public sealed record RedLineAgreement(string RedLine, ClassAgreement Mentors, ClassAgreement Machine);

/// <summary>What levels may be used for (domain 7.3), all dimensions together.</summary>
/// <param name="Feedback">Feedback on practice: QWK.</param>
/// <param name="Record">Growth record: ICC(2,1) of totals.</param>
/// <param name="Assessment">Awards and assessments: ICC(2,k) of totals, kappa of red lines and enough sessions.</param>
/// <param name="Qwk">The QWK that was looked at: all dimensions together.</param>
public sealed record LevelUses(bool Feedback, bool Record, bool Assessment, Estimate Qwk);
