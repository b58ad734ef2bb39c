using Simulator.Core.Records;

namespace Simulator.Core.People.Importing;

/// <summary>One line of a list of people, as it stands there: untrusted text.</summary>
/// <param name="Line">Number of the line in the file, from 1, for the report.</param>
/// <param name="StaffNumber">Key of the line: the same number is the same person.</param>
public sealed record ImportRow(int Line, string? StaffNumber)
{
    /// <summary>Empty: the staff number.</summary>
    public string? Login { get; init; }

    /// <summary>Real name.</summary>
    public string? Name { get; init; }

    /// <summary>Telephone or the like.</summary>
    public string? Contact { get; init; }

    /// <summary>Path, name or id of the unit; empty for none.</summary>
    public string? Unit { get; init; }

    /// <summary>Roles, one or more, between commas or the like; empty: trainee.</summary>
    public string? Roles { get; init; }

    /// <summary>Languages; empty: zh.</summary>
    public string? Languages { get; init; }
}

/// <summary>What the words of a list mean.</summary>
/// <param name="Role">The role of a word; null for none.</param>
/// <param name="Language">The language of a word; null for none.</param>
/// <param name="Prefix">First part of the pseudonym of somebody with this role.</param>
public sealed record ImportWords(Func<string, Role?> Role, Func<string, string?> Language, Func<Role, string> Prefix);

/// <summary>A line that was not imported.</summary>
public sealed record RefusedRow(int Line, Refusal Why);

/// <summary>What became of a list.</summary>
/// <param name="Added">Ids of the new, in the order of the lines.</param>
/// <param name="Changed">Ids of those whose data was brought up to date.</param>
/// <param name="Unchanged">Lines that said what was known.</param>
/// <param name="Refused">Lines that were not imported, in order.</param>
public sealed record ImportReport(IReadOnlyList<string> Added, IReadOnlyList<string> Changed, int Unchanged, IReadOnlyList<RefusedRow> Refused);
