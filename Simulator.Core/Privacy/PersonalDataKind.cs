namespace Simulator.Core.Privacy;

/// <summary>What a masked piece of text was.</summary>
public enum PersonalDataKind
{
    /// <summary>Citizen identity number: 18 characters with a right check digit, or any that stands behind its name.</summary>
    IdNumber,

    /// <summary>Mobile number, in digits or spoken digit by digit.</summary>
    Mobile,

    /// <summary>Fixed-line number with area code, or behind a word for it.</summary>
    Landline,

    /// <summary>Bank card: 15 to 19 digits that pass Luhn's check, or behind its name.</summary>
    BankCard,

    /// <summary>Number plate of a car.</summary>
    Plate,

    /// <summary>Address down to the house or flat.</summary>
    Address,

    /// <summary>Name of a person.</summary>
    Name,

    /// <summary>Id of a messenger account.</summary>
    Messenger,

    /// <summary>E-mail address.</summary>
    Email,
}
