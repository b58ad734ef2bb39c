using Simulator.Core.Sessions.Events;

namespace Simulator.Core.Sessions.Running;

/// <summary>How to begin a session.</summary>
/// <param name="Id">New session id: lower-case letters, digits, hyphens.</param>
/// <param name="Seed">Seed of all chance.</param>
/// <param name="Mode">Practice or exam.</param>
/// <param name="Alias">Chosen name of the trainee (a pseudonym), or null; erasable.</param>
/// <param name="Bundle">Hash under which the case's bundle is stored.</param>
/// <param name="Scoring">Version of the scoring that will judge it.</param>
/// <param name="Person">Id of the registered trainee who signed in; null for none.</param>
public sealed record SessionOptions(string Id, ulong Seed, SessionMode Mode, string? Alias, string Bundle, string Scoring, string? Person = null);
