using Simulator.Drills.Cases;

namespace Simulator.Drills;

/// <summary>All drills.</summary>
internal static class DrillCatalog
{
    public static IReadOnlyList<Drill> All { get; } =
    [
        new KillDrill(),
        new PowerCutDrill(),
        new WeakSettingsDrill(),
        new DiskFullDrill(),
        new FsyncFaultDrill(),
        new BitRotDrill(),
        new SecondProcessDrill(),
        new OneWriterDrill(),
        new ContentionDrill(),
        new BackupDrill(),
        new ClockJumpDrill(),
        new TerminalBytesDrill(),
        new PathsDrill(),
        new YamlBombDrill(),
        new UnicodeDrill(),
    ];

    /// <summary>The drill of an id, or null.</summary>
    public static Drill? Find(string id) => All.FirstOrDefault(d => d.Id.Equals(id, StringComparison.OrdinalIgnoreCase));
}
