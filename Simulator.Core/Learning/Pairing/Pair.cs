using System.Collections.Immutable;
using System.Text.Json;
using Simulator.Core.Records;

namespace Simulator.Core.Learning.Pairing;

/// <summary>A pair as it stands: fold of its events. Nothing without <see cref="Apprentice"/>.</summary>
public sealed record Pair
{
    /// <summary>Kind of its streams.</summary>
    public const string StreamKind = "pair";

    /// <summary>How pairs are recorded.</summary>
    public static RecordKind<Pair, PairEvent> Kind { get; } = new(
        StreamKind,
        new RecordCodec<PairEvent>(new RecordShapes<PairEvent>()
            .Add("pair_proposed", PairJson.Default.PairProposed)
            .Add("pair_confirmed", PairJson.Default.PairConfirmed)
            .Add("pair_started", PairJson.Default.PairStarted)
            .Add("pair_declined", PairJson.Default.PairDeclined, PairJson.Default.String)
            .Add("pair_changed", PairJson.Default.PairChanged, PairJson.Default.String)
            .Add("pair_ended", PairJson.Default.PairEnded, PairJson.Default.String)
            .Add("pair_finished", PairJson.Default.PairFinished)
            .Add("step_done", PairJson.Default.StepDone)
            .Add("form_filled", PairJson.Default.FormFilled, PairJson.Default.String)),
        id => new Pair { Id = id },
        (pair, happened) => pair.After(happened),
        pair => JsonSerializer.Serialize(pair.Head, PairHeadJson.Default.PairHead));

    public required string Id { get; init; }
    public string? Apprentice { get; init; }
    public string? Mentor { get; init; }
    public PairScore? Score { get; init; }
    public PairStage Stage { get; init; }

    /// <summary>The side that said yes first; null before.</summary>
    public PairSide? ConfirmedBy { get; init; }

    /// <summary>First day of the plan; null before both said yes.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Steps done and when.</summary>
    public ImmutableSortedDictionary<string, DateOnly> Done { get; init; } = ImmutableSortedDictionary.Create<string, DateOnly>(StringComparer.Ordinal);

    /// <summary>Forms in the order filled in.</summary>
    public ImmutableArray<FormFilled> Forms { get; init; } = [];

    /// <summary>Its line in listings.</summary>
    public PairHead Head => new(Apprentice, Mentor, Stage, Start);

    /// <summary>The side of a person; null when they are not of this pair.</summary>
    public PairSide? SideOf(string person) =>
        person == Apprentice ? PairSide.Apprentice : person == Mentor ? PairSide.Mentor : null;

    /// <summary>The pair after an event.</summary>
    public Pair After(PairEvent happened) => happened switch
    {
        PairProposed proposed => this with { Apprentice = proposed.Apprentice, Mentor = proposed.Mentor, Score = proposed.Score },
        PairConfirmed confirmed when Stage == PairStage.Proposed => this with { Stage = PairStage.HalfConfirmed, ConfirmedBy = confirmed.Side },
        PairStarted started => this with { Stage = PairStage.Active, Start = started.Start },
        PairDeclined => this with { Stage = PairStage.Declined },
        PairChanged => this with { Stage = PairStage.Changed },
        PairEnded => this with { Stage = PairStage.Ended },
        PairFinished => this with { Stage = PairStage.Finished },
        StepDone done => this with { Done = Done.SetItem(done.Step, done.On) },
        FormFilled filled => this with { Forms = Forms.Add(filled) },
        _ => this,
    };
}
