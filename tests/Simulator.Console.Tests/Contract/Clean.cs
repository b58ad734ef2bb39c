using System.Globalization;
using Simulator.Console.Tests.Processes;

namespace Simulator.Console.Tests.Contract;

/// <summary>Output that cannot move a cursor, colour, hide or reorder anything.</summary>
internal static class Clean
{
    public static void ShouldBePlain(Finished run)
    {
        run.Output.ShouldNotBeEmpty(run.Error);
        (run.Output + run.Error).Where(c => char.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format && c is not ('\n' or '\r' or '\t'))
            .Select(c => $"U+{(int)c:X4}")
            .ShouldBeEmpty(run.Output);
    }
}
