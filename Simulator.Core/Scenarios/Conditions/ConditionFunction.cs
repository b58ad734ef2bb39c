namespace Simulator.Core.Scenarios.Conditions;

/// <summary>What stands between the parentheses of a call.</summary>
public enum ConditionParameter
{
    /// <summary>A resident's id.</summary>
    Resident,

    /// <summary>A resident's id, or <c>me</c> for the trainee.</summary>
    ResidentOrMe,

    /// <summary>A place's id.</summary>
    Place,

    /// <summary>A fact's id.</summary>
    Fact,

    /// <summary>A flag's name.</summary>
    Flag,

    /// <summary>An inject's id.</summary>
    Inject,

    /// <summary>A stage's id.</summary>
    Stage,

    /// <summary>A contact's id, such as <c>120</c>.</summary>
    Contact,

    /// <summary>A red line: <c>R</c> and two digits.</summary>
    RedLine,

    /// <summary>An evidence pattern: the atoms of <see cref="EvidenceAtom.All"/>.</summary>
    Pattern,

    /// <summary>A condition that ends in <c>within N turns</c> or <c>within N minutes</c>.</summary>
    Deadline,
}

/// <summary>What a call yields.</summary>
public enum ConditionValue
{
    /// <summary>True or false: stands alone.</summary>
    Truth,

    /// <summary>A number: must be compared.</summary>
    Number,
}

/// <summary>The signature of a function of the condition language.</summary>
/// <param name="Name">As written in a case file.</param>
/// <param name="Parameters">Empty when the name is written bare.</param>
/// <param name="Value">What it yields.</param>
/// <param name="IsMoment">True when it asks about something that happens at a moment, so that <c>within</c> may follow.</param>
public sealed record ConditionFunction(
    string Name,
    ValueList<ConditionParameter> Parameters,
    ConditionValue Value,
    bool IsMoment)
{
    /// <summary>Key of its description in <see cref="ConditionTexts"/> (Chinese and English).</summary>
    public string DescriptionKey => "function_" + Name;
}
