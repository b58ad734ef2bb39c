using System.Collections.Immutable;

namespace Simulator.Core.Learning.Feedback;

/// <summary>A form of the two-way feedback (domain 6.6): data of <c>_shared/notes.yaml</c>.</summary>
/// <param name="Id">T trainees on training, P residents on the worker, R residents on the content, M mentors on the system.</param>
/// <param name="Title">Chinese.</param>
/// <param name="TitleEn">English.</param>
/// <param name="Items">In order.</param>
public sealed record Questionnaire(string Id, string Title, string TitleEn, ImmutableArray<QuestionnaireItem> Items)
{
    /// <summary>The item of an id; null for none.</summary>
    public QuestionnaireItem? Find(string id) => Items.FirstOrDefault(i => i.Id == id);
}

/// <summary>One line of a form.</summary>
/// <param name="Id">For example T3.</param>
/// <param name="Text">Chinese.</param>
/// <param name="TextEn">English.</param>
/// <param name="IsOpen">Answered in words instead of 1 to 5.</param>
/// <param name="GoesToBoard">Words become a proposal on the board.</param>
public sealed record QuestionnaireItem(string Id, string Text, string TextEn, bool IsOpen = false, bool GoesToBoard = false);
