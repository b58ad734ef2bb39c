using System.CommandLine;
using Simulator.Console.Accounts;
using Simulator.Console.Commands.People;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Core.Learning.Pairing;
using Simulator.Core.Records;
using Simulator.Core.Sessions.Journal;
using Simulator.Scenarios;
using Simulator.Scenarios.Diagnostics;

namespace Simulator.Console.Commands.Learning;

/// <summary>What the commands of <c>pairs</c> share.</summary>
internal static class PairDesk
{
    /// <summary>The rules of the cases' folder.</summary>
    /// <exception cref="CommandFailedException">Its file has a mistake.</exception>
    public static MentoringRules Rules(Host app)
    {
        var (rules, diagnostics) = MentoringFile.Load(app.Cases.Root);
        return diagnostics.FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error) is { } broken
            ? throw CommandFailedException.Broken("err.broken_mentoring_file", broken.Line)
            : rules;
    }

    public static PairService Service(PeopleDesk desk) => new(
        desk.Writer ?? (IJournal)new ReadOnlyJournal(desk.Reader),
        Rules(desk.App).Pairing,
        desk.Directory,
        desk.Account.Gate,
        desk.App.Unguessable);

    public static DateOnly Today(PeopleDesk desk) => DateOnly.FromDateTime(desk.Now.ToLocalTime().DateTime);

    public static Argument<string> Pair() => new("pair") { Description = Phrase.Of("arg.pair") };

    /// <summary><c>--for</c>: in whose name the only user of an open store acts.</summary>
    public static Option<string?> For() => new("--in-name-of") { Description = Phrase.Of("opt.in_name_of") };

    /// <summary>Id of a pair as typed.</summary>
    public static string Id(string typed) => RecordIds.Check(typed, "pair.unknown");

    /// <summary>In whose name: the person of the option, else the actor.</summary>
    public static string Name(PeopleDesk desk, string? said) => said is null ? desk.Actor.Id : desk.Named(said).Id;

    /// <summary>How people are called here: by the pseudonym.</summary>
    public static string Called(PeopleDesk desk, string? person) => desk.Directory.Find(person)?.Pseudonym ?? person ?? "-";

    /// <summary>What came of it.</summary>
    /// <exception cref="CommandFailedException">It was refused.</exception>
    public static T Done<T>((T? Value, Refusal? Refusal) answer)
        where T : class => answer.Value ?? throw Failure(answer.Refusal!);

    /// <summary>The failure of a refusal; names of stages and rules are worded.</summary>
    public static CommandFailedException Failure(Refusal refusal) => Refusals.Failure(refusal.Code switch
    {
        "pair.excluded" => new Refusal(refusal.Code, Phrase.Of("pairs.excluded." + PairView.Snake(refusal.Values[0]))),
        "pair.not_now" => new Refusal(refusal.Code, Phrase.Of("pairs.stage." + PairView.Snake(refusal.Values[0]))),
        _ => refusal,
    });
}
