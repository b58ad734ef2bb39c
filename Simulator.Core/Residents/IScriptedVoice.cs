namespace Simulator.Core.Residents;

/// <summary>A voice that answers at once and from the case alone: its lines of a turn may be appended together.</summary>
public interface IScriptedVoice : IResidentVoice;
