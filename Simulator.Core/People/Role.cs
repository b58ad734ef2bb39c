using System.Text.Json.Serialization;

namespace Simulator.Core.People;

/// <summary>What somebody is in a unit and in all units below it. One person may have several.</summary>
public enum Role
{
    /// <summary>Practises; sees what is their own.</summary>
    [JsonStringEnumMemberName("trainee")]
    Trainee,

    /// <summary>Reviews sessions of the unit and looks after apprentices.</summary>
    [JsonStringEnumMemberName("mentor")]
    Mentor,

    /// <summary>Marks what is handed out, without seeing who it was or what others gave.</summary>
    [JsonStringEnumMemberName("judge")]
    Judge,

    /// <summary>Arranges contests, pairs and questionnaires.</summary>
    [JsonStringEnumMemberName("organiser")]
    Organiser,

    /// <summary>Registers people and units, gives roles, keeps the store; reads nobody's words.</summary>
    [JsonStringEnumMemberName("administrator")]
    Administrator,
}

/// <summary>A role somebody was given.</summary>
/// <param name="Role">The role.</param>
/// <param name="Unit">The unit for which, and all below it; null for the whole store.</param>
public sealed record RoleGrant(Role Role, string? Unit)
{
    /// <summary>Name of a role in data and on the command line, for example <c>mentor</c>.</summary>
    public static string NameOf(Role role) => role switch
    {
        Role.Trainee => "trainee",
        Role.Mentor => "mentor",
        Role.Judge => "judge",
        Role.Organiser => "organiser",
        _ => "administrator",
    };

    /// <summary>The role of that name; null for none.</summary>
    public static Role? Named(string? name)
    {
        foreach (var role in Enum.GetValues<Role>())
        {
            if (NameOf(role) == name)
            {
                return role;
            }
        }

        return null;
    }
}
