using System.Text.Json.Serialization;
using Simulator.Core.Records;

namespace Simulator.Core.People.Units;

/// <summary>How high a unit stands; a unit's parent always stands higher.</summary>
public enum UnitLevel
{
    /// <summary>县区.</summary>
    [JsonStringEnumMemberName("district")]
    District,

    /// <summary>街道, 乡镇.</summary>
    [JsonStringEnumMemberName("sub_district")]
    SubDistrict,

    /// <summary>社区, 村.</summary>
    [JsonStringEnumMemberName("community")]
    Community,

    /// <summary>网格.</summary>
    [JsonStringEnumMemberName("grid")]
    Grid,
}

/// <summary>A place where people work. Immutable.</summary>
/// <param name="Id"><c>u-</c> and six letters or digits.</param>
/// <param name="Name">As people call it, cleaned; unique under its parent when folded.</param>
/// <param name="Level">How high it stands.</param>
/// <param name="Parent">The unit it belongs to; null at the top.</param>
/// <param name="IsClosed">True when nobody new is put there.</param>
public sealed record Unit(string Id, string Name, UnitLevel Level, string? Parent, bool IsClosed = false)
{
    /// <summary>Name of a level in data and on the command line.</summary>
    public static string NameOf(UnitLevel level) => level switch
    {
        UnitLevel.District => "district",
        UnitLevel.SubDistrict => "sub_district",
        UnitLevel.Community => "community",
        _ => "grid",
    };

    /// <summary>The level of that name; null for none.</summary>
    public static UnitLevel? LevelNamed(string? name)
    {
        foreach (var level in Enum.GetValues<UnitLevel>())
        {
            if (NameOf(level) == name)
            {
                return level;
            }
        }

        return null;
    }
}

/// <summary>Something that happened to a unit.</summary>
public abstract record UnitEvent : RecordEvent;

/// <summary>A unit was set up; its first event.</summary>
public sealed record UnitSetUp : UnitEvent
{
    public required string Name { get; init; }

    public required UnitLevel Level { get; init; }

    public string? Parent { get; init; }
}

/// <summary>A unit has another name.</summary>
public sealed record UnitRenamed : UnitEvent
{
    public required string Name { get; init; }
}

/// <summary>A unit belongs to another one.</summary>
public sealed record UnitMoved : UnitEvent
{
    public string? Parent { get; init; }
}

/// <summary>Nobody new is put there.</summary>
public sealed record UnitClosed : UnitEvent;
