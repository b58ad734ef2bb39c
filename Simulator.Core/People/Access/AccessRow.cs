namespace Simulator.Core.People.Access;

/// <summary>How far a role's right reaches.</summary>
public enum Reach
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>The apprentices of an active pair, wherever they work.</summary>
    Apprentices,

    /// <summary>The unit of the role and all below it, and apprentices.</summary>
    Unit,
}

/// <summary>What it is to oneself.</summary>
public enum Own
{
    /// <summary>No more than others.</summary>
    No,

    /// <summary>Everybody may it about themselves.</summary>
    Yes,

    /// <summary>Nobody may it about themselves, whatever their role.</summary>
    Never,
}

/// <summary>Who may do one thing: a row of the matrix.</summary>
public sealed record AccessRow(Right Right, Own Own, Reach Mentor, Reach Judge, Reach Organiser, Reach Administrator)
{
    /// <summary>How far a role reaches; a trainee's role by itself reaches nobody else.</summary>
    public Reach ReachOf(Role role) => role switch
    {
        Role.Mentor => Mentor,
        Role.Judge => Judge,
        Role.Organiser => Organiser,
        Role.Administrator => Administrator,
        _ => Reach.None,
    };
}
