namespace Simulator.Core.Scenarios;

/// <summary>How finished a case is.</summary>
public enum CaseGrade
{
    /// <summary>Full line banks, walkthroughs of every kind, nearly everything covered by them.</summary>
    Release,

    /// <summary>Fit for a first try: what is missing in words or walkthroughs is a warning.</summary>
    Draft,
}
