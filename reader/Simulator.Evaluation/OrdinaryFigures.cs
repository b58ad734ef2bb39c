using Simulator.Core.Understanding;

namespace Simulator.Evaluation;

/// <summary>Ordinary turns taken for an attempt to manipulate.</summary>
internal static class OrdinaryFigures
{
    public static void Write(EvaluationFolder folder, TextWriter into)
    {
        var reader = new EmbeddedReader();
        var turns = File.ReadAllLines(Path.Combine(folder.Sets, "ordinary.txt")).Where(l => l.Length > 0).ToList();
        var alarms = turns.Where(t => reader.Read(t, ReadingContext.Empty).Acts.Contains(Act.MetaManipulation)).ToList();
        into.WriteLine(FormattableString.Invariant($"false alarms {alarms.Count} of {turns.Count} ({100.0 * alarms.Count / turns.Count:F2} %)"));
        alarms.ForEach(a => into.WriteLine("- " + a));
    }
}
