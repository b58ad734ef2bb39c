using Simulator.Core.Understanding;
using Simulator.Core.Understanding.Evaluation;
using Simulator.Core.Understanding.Model;
using Simulator.Core.Understanding.Training;

namespace Simulator.Core.Tests.Understanding;

public sealed class ReaderTrainingTests
{
    // The whole training takes minutes: .ci/run compares its bytes. Here: nobody changed an example, a table or a rule without training anew.
    [Fact]
    public void The_committed_model_was_made_from_the_committed_examples() =>
        ReaderModel.Default.Source.ShouldBe(ReaderTraining.SourceOf(Examples(), RedLines()), "Run `simulator acts --train` and commit the model.");

    [Fact]
    public void Training_twice_on_the_same_examples_gives_the_same_bytes()
    {
        Example[] some = [.. Examples().GroupBy(e => e.Author).Take(2).SelectMany(g => g.Take(150))];
        SignExample[] lines = [.. RedLines().GroupBy(e => e.Author).Take(2).SelectMany(g => g.Take(60))];

        ReaderTraining.Train(some, lines).ShouldBe(ReaderTraining.Train(some, lines));
    }

    [Fact]
    public void Training_needs_two_authors() =>
        Should.Throw<ArgumentException>(() => ReaderTraining.Train(ExampleFile.Parse(["""{"text":"您好","clauses":[{"start":0,"length":2,"acts":["courtesy_encourage"],"mode":"said"}],"author":"a","source":"s"}"""]), []));

    [Theory]
    [InlineData("""{"text":"红包","violates":["R08"],"start":0,"length":3,"author":"a"}""")]
    [InlineData("""{"text":"红包","author":"a"}""")]
    [InlineData("[]")]
    public void Broken_examples_of_red_lines_are_refused_with_their_line(string line) =>
        Should.Throw<FormatException>(() => SignExampleFile.Parse(["", line])).Message.ShouldContain("Line 2");

    [Theory]
    [InlineData("""{"text":"您好","clauses":[{"start":0,"length":3,"acts":["other"],"mode":"said"}],"author":"a","source":"s"}""")]
    [InlineData("""{"text":"您好","clauses":[{"start":0,"length":2,"acts":["nothing"],"mode":"said"}],"author":"a","source":"s"}""")]
    [InlineData("no json")]
    public void Broken_examples_are_refused_with_their_line(string line) =>
        Should.Throw<FormatException>(() => ExampleFile.Parse(["", line])).Message.ShouldContain("Line 2");

    [Fact]
    public void Committed_examples_cover_every_act_by_four_authors()
    {
        var examples = Examples();
        examples.Select(e => e.Author).Distinct().Count().ShouldBeGreaterThanOrEqualTo(4);
        examples.SelectMany(e => e.Clauses.SelectMany(c => c.Acts)).Distinct().Count().ShouldBe(Acts.All.Length);
    }

    [Fact]
    public void Score_counts_hits_misses_and_false_alarms()
    {
        var score = ReaderScore.Of(
        [
            new ReadSample("a", [Act.Threaten], ClauseMode.Said, [Act.Threaten, Act.Command], ClauseMode.Said, 900, "x"),
            new ReadSample("b", [Act.Threaten], ClauseMode.Said, [Act.Command], ClauseMode.Said, 400, "x"),
        ]);
        score.Acts[(int)Act.Threaten].ShouldBe(new ActCount(Act.Threaten, 1, 0, 1));
        score.Acts[(int)Act.Command].ShouldBe(new ActCount(Act.Command, 0, 2, 0));
    }

    private static List<Example> Examples() => [.. Files("examples").SelectMany(f => ExampleFile.Parse(File.ReadLines(f)))];

    private static List<SignExample> RedLines() => [.. Files("redlines").SelectMany(f => SignExampleFile.Parse(File.ReadLines(f)))];

    private static IEnumerable<string> Files(string folder)
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (root is not null && !File.Exists(Path.Combine(root.FullName, "Simulator.sln")))
        {
            root = root.Parent;
        }

        return Directory.GetFiles(Path.Combine(root.ShouldNotBeNull().FullName, "reader", folder), "*.jsonl").Order(StringComparer.Ordinal);
    }
}
