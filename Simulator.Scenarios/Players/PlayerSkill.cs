namespace Simulator.Scenarios.Players;

/// <summary>How good a simulated trainee is: the first five in order, from bad to good; the others are ways of gaming the exercise.</summary>
public enum PlayerSkill
{
    /// <summary>Threatens, mocks, takes sides, tells what must not be told.</summary>
    Harmful,

    /// <summary>Means well, sees little, comforts with nothing.</summary>
    Weak,

    /// <summary>Sees most of it, does half of it fully.</summary>
    Competent,

    /// <summary>Does nearly everything, not always fully.</summary>
    Good,

    /// <summary>Does what the situation asks, in its order, fully.</summary>
    Expert,

    /// <summary>Packs in keywords without talking to anybody.</summary>
    Stuffer,

    /// <summary>Polite and empty.</summary>
    Polite,

    /// <summary>Talks about something else.</summary>
    Offtopic,
}
