namespace Simulator.Drills.Tests;

/// <summary>Every drill at its smallest: that it runs, and that the product stands it. Figures come from <c>drills/run</c>.</summary>
public sealed class DrillTests
{
    [DrillFact("S1")]
    public Task A_killed_process_loses_and_doubles_nothing() => PassesAsync("S1");

    [DrillFact("S2")]
    public Task A_power_cut_loses_nothing_that_was_acknowledged() => PassesAsync("S2");

    [DrillFact("S3")]
    public Task The_power_cut_drill_finds_what_weaker_settings_lose() => PassesAsync("S3");

    [DrillFact("S4")]
    public Task A_full_disk_refuses_turns_and_goes_on_when_there_is_space() => PassesAsync("S4");

    [DrillFact("S5")]
    public Task A_failing_fsync_is_never_reported_as_saved() => PassesAsync("S5");

    [DrillFact("S6")]
    public Task A_rotten_file_never_serves_wrong_text() => PassesAsync("S6");

    [DrillFact("S7")]
    public Task A_second_process_is_refused_by_name() => PassesAsync("S7");

    [DrillFact("S8")]
    public Task One_connection_writes() => PassesAsync("S8");

    [DrillFact("S9")]
    public Task Fifty_sessions_at_once_meet_no_error() => PassesAsync("S9");

    [DrillFact("S10")]
    public Task Backups_under_load_restore_whole() => PassesAsync("S10");

    [DrillFact("S16")]
    public Task Jumps_of_the_clock_change_no_order() => PassesAsync("S16");

    [DrillFact("W11")]
    public Task No_id_becomes_a_path() => PassesAsync("W11");

    [DrillFact("W14")]
    public Task Deceiving_characters_do_not_come_back() => PassesAsync("W14");

    private static async Task PassesAsync(string id)
    {
        var result = await DrillRunner.RunAsync(DrillCatalog.Find(id)!, DrillSize.Tiny, seed: 1, CancellationToken.None);

        result.Problems.ShouldBeEmpty(result.Figures);
        result.Outcome.ShouldBe(DrillOutcome.Passed);
    }
}
