using System.Collections.Immutable;

namespace Simulator.Core.Learning.Feedback;

/// <summary>What a form's sheets say together; nothing when there are too few to stay anonymous.</summary>
/// <param name="Form">Which form.</param>
/// <param name="Sheets">How many there are; null when fewer than the smallest group.</param>
/// <param name="Items">Means by item, in the form's order; empty when too few.</param>
public sealed record FormResult(string Form, int? Sheets, ImmutableArray<ItemResult> Items)
{
    /// <summary>Sums up sheets.</summary>
    /// <param name="form">The form.</param>
    /// <param name="sheets">Sheets of any form; others are passed over.</param>
    /// <param name="smallestGroup">Fewer answers to an item are not shown.</param>
    public static FormResult Of(Questionnaire form, IEnumerable<SheetFilled> sheets, int smallestGroup)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(sheets);
        var own = sheets.Where(s => s.Form == form.Id).ToList();
        return own.Count < smallestGroup
            ? new FormResult(form.Id, null, [])
            : new FormResult(form.Id, own.Count, [.. form.Items.Where(i => !i.IsOpen).Select(i => Item(i, own, smallestGroup))]);
    }

    private static ItemResult Item(QuestionnaireItem item, List<SheetFilled> sheets, int smallestGroup)
    {
        var marks = sheets.Where(s => s.Marks.ContainsKey(item.Id)).Select(s => s.Marks[item.Id]).ToList();
        return marks.Count < smallestGroup
            ? new ItemResult(item.Id, null, null)
            : new ItemResult(item.Id, marks.Count, Math.Round((decimal)marks.Sum() / marks.Count, 2, MidpointRounding.AwayFromZero));
    }
}

/// <summary>One item.</summary>
/// <param name="Item">Its id.</param>
/// <param name="Answers">How many; null when too few to show.</param>
/// <param name="Mean">1 to 5, two decimals; null when too few to show.</param>
public sealed record ItemResult(string Item, int? Answers, decimal? Mean);
