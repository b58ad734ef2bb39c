using System.Globalization;
using Simulator.Core.Randomness;

namespace Simulator.Drills;

/// <summary>How many faults a drill injects.</summary>
internal enum DrillSize
{
    /// <summary>Seconds: for <c>dotnet test</c>.</summary>
    Tiny,

    /// <summary>Under a minute or two: for every change.</summary>
    Reduced,

    /// <summary>The figures asked for.</summary>
    Full,
}

/// <summary>One run of a drill: its size, its folder, its chance, and what it found.</summary>
internal sealed class DrillRun(DrillSize size, string folder, ulong seed)
{
    private const int MostProblems = 20;

    private readonly List<string> _figures = [];
    private readonly List<string> _problems = [];
    private int _folders;

    public DrillSize Size => size;

    /// <summary>Chance of this run; the same seed gives the same faults, though not the same timing.</summary>
    public SeededRandom Random { get; } = new(seed, 0, "drill");

    public IReadOnlyList<string> Problems => _problems;

    public string Figures => string.Join(", ", _figures);

    /// <summary>A number by size.</summary>
    public int Count(int full, int reduced, int tiny) => size switch
    {
        DrillSize.Full => full,
        DrillSize.Reduced => reduced,
        _ => tiny,
    };

    /// <summary>A new empty folder; deleted with the run.</summary>
    public string NewFolder(string name)
    {
        var path = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}-{++_folders}"));
        Directory.CreateDirectory(path);
        return path;
    }

    /// <summary>Adds a measured figure.</summary>
    public void Figure(string name, double value, string unit = "") =>
        _figures.Add(string.Create(CultureInfo.InvariantCulture, $"{name} {Math.Round(value, 2)}{(unit.Length > 0 ? " " + unit : string.Empty)}"));

    /// <summary>Adds a remark to the figures.</summary>
    public void Note(string text) => _figures.Add(text);

    /// <summary>Notes what is not as promised.</summary>
    public void Problem(string what)
    {
        if (_problems.Count < MostProblems)
        {
            _problems.Add(what);
        }
    }

    /// <summary>A figure that must be a given number.</summary>
    public void Exactly(string name, double value, double expected)
    {
        Figure(name, value);
        if (Math.Abs(value - expected) > double.Epsilon)
        {
            Problem(string.Create(CultureInfo.InvariantCulture, $"{name}: expected {expected}, not {value}"));
        }
    }

    /// <summary>A figure with an upper bound. Bounds on time count only in full runs: in the others the machine may be busy with other things.</summary>
    public void AtMost(string name, double value, double bound, string unit)
    {
        Figure(name, value, unit);
        if (value > bound && (size == DrillSize.Full || unit is not ("ms" or "s")))
        {
            Problem(string.Create(CultureInfo.InvariantCulture, $"{name}: expected at most {bound} {unit}, not {Math.Round(value, 2)}"));
        }
    }

    /// <summary>A figure with a lower bound.</summary>
    public void AtLeast(string name, double value, double bound)
    {
        Figure(name, value);
        if (value < bound)
        {
            Problem(string.Create(CultureInfo.InvariantCulture, $"{name}: expected at least {bound}, not {value}"));
        }
    }
}
