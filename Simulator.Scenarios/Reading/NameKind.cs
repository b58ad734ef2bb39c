namespace Simulator.Scenarios.Reading;

/// <summary>What an id names.</summary>
internal enum NameKind
{
    Act,
    Topic,
    Resident,

    /// <summary>Mentioned only: a resident, a contact, or the crowd.</summary>
    Listener,

    /// <summary>Mentioned only: a resident or <c>me</c>.</summary>
    Mover,

    /// <summary>Mentioned only: a resident, <c>*</c>, or the crowd.</summary>
    MoodTarget,
    Place,
    Fact,
    Flag,
    Inject,
    Stage,
    Contact,
    RedLine,
    Ending,
    Law,
    Temperament,
    Category,
    Dimension,
    Interaction,
    KeyAction,
    Cue,
}
