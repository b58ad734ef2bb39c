namespace Simulator.Core.Sessions.Journal;

/// <summary>An event that is about to be appended.</summary>
/// <param name="Type">Snake-case name, for example <c>trainee_spoke</c>.</param>
/// <param name="Version">Version of the body's shape, from 1. Old versions are upcast on read and never rewritten.</param>
/// <param name="Body">JSON object without any person's words; spans point into <paramref name="Content"/> of an earlier event.</param>
/// <param name="Content">Erasable words (a trainee's turn, a model's line); null when the event has none.</param>
public sealed record NewEvent(string Type, int Version, string Body, string? Content = null);
