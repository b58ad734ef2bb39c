namespace Simulator.Scenarios.Tests;

public sealed class ScenarioRootTests
{
    [Fact]
    public void The_option_wins_over_everything()
    {
        using var folder = new TemporaryFolder();
        var (option, environment, executable) = Folders(folder);

        ScenarioRoot.Find(option, environment, executable).ShouldBe(new ScenarioRoot(option, ScenarioRootSource.Option, true));
        ScenarioRoot.Find(null, environment, executable).ShouldBe(new ScenarioRoot(environment, ScenarioRootSource.Environment, true));
        ScenarioRoot.Find("", "", executable).ShouldBe(new ScenarioRoot(Path.Combine(executable, "scenarios"), ScenarioRootSource.BesideExecutable, true));
        Directory.Delete(Path.Combine(executable, "scenarios"));
        ScenarioRoot.Find(null, null, executable).ShouldBe(new ScenarioRoot(Path.Combine(folder.Path, "scenarios"), ScenarioRootSource.Repository, true));
    }

    [Fact]
    public void A_folder_named_on_purpose_is_never_replaced_by_another()
    {
        using var folder = new TemporaryFolder();
        var (_, environment, executable) = Folders(folder);

        ScenarioRoot.Find(Path.Combine(folder.Path, "typo"), environment, executable)!.Exists.ShouldBeFalse();
    }

    [Fact]
    public void Without_any_folder_there_is_none()
    {
        using var folder = new TemporaryFolder();
        ScenarioRoot.Find(null, null, folder.Path).ShouldBeNull();
    }

    private static (string Option, string Environment, string Executable) Folders(TemporaryFolder folder)
    {
        folder.Write("Simulator.sln", "");
        var executable = Path.Combine(folder.Path, "bin", "net");
        string[] all = [Path.Combine(folder.Path, "option"), Path.Combine(folder.Path, "environment"), Path.Combine(executable, "scenarios"), Path.Combine(folder.Path, "scenarios")];
        foreach (var path in all)
        {
            Directory.CreateDirectory(path);
        }

        return (all[0], all[1], executable);
    }
}
