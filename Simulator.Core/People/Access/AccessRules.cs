using System.Collections.Frozen;
using System.Collections.Immutable;
using Simulator.Core.People.Units;

namespace Simulator.Core.People.Access;

/// <summary>Who may do what to whom. Pure; immutable.</summary>
/// <remarks>What is in no row of <see cref="Table"/> is forbidden. The matrix in docs/guide/人员与权限.md is this table; a test compares them.</remarks>
/// <param name="units">Tells which unit lies below which.</param>
public sealed class AccessRules(UnitTree units)
{
    private static readonly FrozenDictionary<Right, AccessRow> Rows = Table.ToFrozenDictionary(r => r.Right);

    /// <summary>The matrix: oneself, then mentor, judge, organiser, administrator.</summary>
    public static ImmutableArray<AccessRow> Table =>
    [
        //                                   oneself    mentor             judge       organiser   administrator
        new(Right.ReadTranscript,       Own.Yes,   Reach.Unit,        Reach.None, Reach.None, Reach.None),
        new(Right.ReadReview,           Own.Yes,   Reach.Unit,        Reach.None, Reach.None, Reach.None),
        new(Right.ReadGrowth,           Own.Yes,   Reach.Unit,        Reach.None, Reach.None, Reach.None),
        new(Right.ReadUnitFigures,      Own.No,    Reach.Unit,        Reach.None, Reach.Unit, Reach.Unit),
        new(Right.ReadNotes,            Own.Yes,   Reach.Apprentices, Reach.None, Reach.None, Reach.None),
        new(Right.SeeNames,             Own.Yes,   Reach.Apprentices, Reach.None, Reach.Unit, Reach.Unit),
        new(Right.Appraise,             Own.Yes,   Reach.None,        Reach.None, Reach.None, Reach.None),
        new(Right.Appeal,               Own.Yes,   Reach.None,        Reach.None, Reach.None, Reach.None),
        new(Right.WriteNotes,           Own.Yes,   Reach.None,        Reach.None, Reach.None, Reach.None),
        new(Right.Review,               Own.Never, Reach.Unit,        Reach.None, Reach.None, Reach.None),
        new(Right.AnswerAppeal,         Own.Never, Reach.Unit,        Reach.None, Reach.None, Reach.None),
        new(Right.MarkBlind,            Own.Never, Reach.Unit,        Reach.Unit, Reach.None, Reach.None),
        new(Right.CloseTicket,          Own.Never, Reach.Unit,        Reach.None, Reach.Unit, Reach.None),
        new(Right.ArrangePairs,         Own.No,    Reach.None,        Reach.None, Reach.Unit, Reach.None),
        new(Right.ConfirmPair,          Own.Yes,   Reach.None,        Reach.None, Reach.None, Reach.None),
        new(Right.AnswerProposals,      Own.No,    Reach.Unit,        Reach.None, Reach.Unit, Reach.None),
        new(Right.ReadAgreement,        Own.No,    Reach.Unit,        Reach.None, Reach.Unit, Reach.None),
        new(Right.ManageAnchors,        Own.Never, Reach.Unit,        Reach.None, Reach.None, Reach.None),
        new(Right.Rejudge,              Own.No,    Reach.None,        Reach.None, Reach.None, Reach.Unit),
        new(Right.RunContests,          Own.No,    Reach.None,        Reach.None, Reach.Unit, Reach.None),
        new(Right.ManagePeople,         Own.No,    Reach.None,        Reach.None, Reach.None, Reach.Unit),
        new(Right.ManageRoles,          Own.No,    Reach.None,        Reach.None, Reach.None, Reach.Unit),
        new(Right.ManageUnits,          Own.No,    Reach.None,        Reach.None, Reach.None, Reach.Unit),
        new(Right.ResetSecret,          Own.No,    Reach.Unit,        Reach.None, Reach.None, Reach.Unit),
        new(Right.ExportPerson,         Own.Yes,   Reach.None,        Reach.None, Reach.None, Reach.Unit),
        new(Right.ExportUnit,           Own.No,    Reach.Unit,        Reach.None, Reach.Unit, Reach.None),
        new(Right.ErasePerson,          Own.No,    Reach.None,        Reach.None, Reach.None, Reach.Unit),
        new(Right.ManageRetention,      Own.No,    Reach.None,        Reach.None, Reach.None, Reach.Unit),
        new(Right.ReadAccessLog,        Own.Yes,   Reach.None,        Reach.None, Reach.None, Reach.Unit),
    ];

    /// <summary>True when somebody may do something about something.</summary>
    public bool May(Actor actor, Right right, AccessTarget target)
    {
        ArgumentNullException.ThrowIfNull(actor);
        ArgumentNullException.ThrowIfNull(target);
        if (actor.IsLocal)
        {
            return true;
        }

        if (!Rows.TryGetValue(right, out var row))
        {
            return false;
        }

        if (target.Person == actor.Id && row.Own != Own.No)
        {
            return row.Own == Own.Yes;
        }

        return actor.Roles.Any(grant => Reaches(actor, grant, row.ReachOf(grant.Role), target));
    }

    private bool Reaches(Actor actor, RoleGrant grant, Reach reach, AccessTarget target) =>
        (reach != Reach.None && target.Person is { } person && actor.Apprentices.Contains(person))
        || (reach == Reach.Unit && (grant.Unit is null || units.IsWithin(target.Unit, grant.Unit)));
}
