using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Exports.Results;

namespace Simulator.Exports.Tests;

public sealed class ResultTests
{
    private static readonly Uri Home = new("https://base.example/");

    [Fact]
    public void The_same_session_gives_the_same_statement_so_that_sending_it_twice_is_harmless()
    {
        Statement(Row()).GetProperty("id").GetString().ShouldBe(Statement(Row()).GetProperty("id").GetString());
        Guid.TryParse(Statement(Row()).GetProperty("id").GetString(), out _).ShouldBeTrue();
        Statement(Row() with { Session = "s-2" }).GetProperty("id").GetString().ShouldNotBe(Statement(Row()).GetProperty("id").GetString());
    }

    [Fact]
    public void A_statement_has_the_actor_by_id_the_case_and_a_scaled_score()
    {
        var statement = Statement(Row());

        statement.GetProperty("actor").GetProperty("account").GetProperty("name").GetString().ShouldBe("p-aaaaaa");
        statement.GetProperty("object").GetProperty("id").GetString().ShouldBe("https://base.example/cases/burst-pipe");
        statement.GetProperty("result").GetProperty("score").GetProperty("scaled").GetDecimal().ShouldBe(0.725m);
        statement.GetProperty("result").GetProperty("success").GetBoolean().ShouldBeTrue();
        statement.GetProperty("result").GetProperty("duration").GetString().ShouldBe("PT12M30S");
    }

    [Fact]
    public void While_a_red_line_is_suspected_nobody_has_passed_or_failed() =>
        Statement(Row() with { Machine = Card(72.5m, ScoreStatus.Provisional) }).GetProperty("result").TryGetProperty("success", out _).ShouldBeFalse();

    [Fact]
    public void A_session_that_was_not_judged_has_no_score_and_not_a_zero()
    {
        var result = Statement(Row() with { Machine = Card(null, ScoreStatus.NotJudged) }).GetProperty("result");

        result.TryGetProperty("score", out _).ShouldBeFalse();
        result.GetProperty("completion").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public void The_table_shows_machine_and_mentor_side_by_side()
    {
        var table = ResultTable.Of([Row() with { Mentor = Card(64m, ScoreStatus.Final) }], CultureInfo.GetCultureInfo("zh-CN"));

        table.Rows[0].Length.ShouldBe(table.Columns.Length);
        table.Rows[0].Select(c => c.Number).ShouldContain(72.5m);
        table.Rows[0].Select(c => c.Number).ShouldContain(64m);
        table.Columns.ShouldContain("导师总分");
    }

    [Fact]
    public void The_tables_headings_are_complete_in_english() =>
        ResultTable.Of([Row()], CultureInfo.GetCultureInfo("en")).Columns.ShouldAllBe(c => c.All(char.IsAscii));

    private static ResultRow Row() => new()
    {
        Session = "s-1",
        Person = "p-aaaaaa",
        Trainee = "学员-3F7K",
        Scenario = "burst-pipe",
        Title = "楼上冻裂了水管",
        Category = "neighbour",
        Mode = "exam",
        Voice = "scripted",
        StartedAt = new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero),
        EndedAt = new DateTimeOffset(2026, 11, 20, 9, 12, 30, TimeSpan.Zero),
        Turns = 24,
        Machine = Card(72.5m, ScoreStatus.Final),
    };

    private static ScoreCard Card(decimal? total, ScoreStatus status) => new()
    {
        Scenario = "burst-pipe",
        Version = "1",
        Status = status,
        Total = total,
        Uncapped = total,
        Grade = total is null ? null : Grade.Independent,
        Ending = EndingKind.Good,
        Dimensions = ResultRow.Dimensions.ToImmutableSortedDictionary(d => d, _ => (decimal?)3.5m, StringComparer.Ordinal),
    };

    private static JsonElement Statement(ResultRow row)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            XapiStatement.WriteFields(writer, row, Home);
            writer.WriteEndObject();
        }

        using var document = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        return document.RootElement.Clone();
    }
}
