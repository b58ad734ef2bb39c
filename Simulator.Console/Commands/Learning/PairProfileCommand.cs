using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Simulator.Console.Accounts;
using Simulator.Console.Commands.People;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Learning.Pairing;
using Simulator.Core.People;
using Simulator.Core.Records;

namespace Simulator.Console.Commands.Learning;

/// <summary><c>pairs profile</c>: shows or sets what the matching knows of somebody. Options that are left out stay as they are.</summary>
internal static partial class PairProfileCommand
{
    private const int MinutesPerHour = 60;
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    public static Command Build(Func<ParseResult, Host> host)
    {
        var person = new Argument<string>("person") { Description = Phrase.Of("arg.person") };
        var direction = Many("--direction", "opt.pair_direction");
        var hours = Many("--hours", "opt.pair_hours");
        var language = Many("--language", "opt.pair_language");
        language.AcceptOnlyFromAmong([.. PersonRules.Languages]);
        var wished = Many("--for", "opt.pair_for");
        var ruledOut = Many("--against", "opt.pair_against");
        var conflict = Many("--conflict", "opt.pair_conflict");
        var capacity = new Option<int?>("--capacity") { Description = Phrase.Of("opt.pair_capacity") };
        var withdraw = new Option<bool>("--withdraw") { Description = Phrase.Of("opt.pair_withdraw") };
        var json = PeopleDesk.JsonOption();
        Option[] changing = [direction, hours, language, wished, ruledOut, conflict, capacity, withdraw];
        return PeopleDesk.Writing(new Command("profile", Phrase.Of("cmd.pairs.profile")) { person, direction, hours, language, wished, ruledOut, conflict, capacity, withdraw, json }, host, async (desk, parsed, cancel) =>
        {
            using var service = PairDesk.Service(desk);
            var who = desk.Named(parsed.GetRequiredValue(person));
            var profile = PairDesk.Done(await service.ProfileAsync(desk.Actor, who.Id, desk.Now, cancel).ConfigureAwait(false));
            if (changing.Any(o => parsed.GetResult(o) is { Implicit: false }))
            {
                var set = parsed.GetValue(withdraw) ? null : new PairProfileSet
                {
                    At = desk.Now,
                    By = desk.Actor.Id,
                    Directions = Split(parsed.GetValue(direction)) ?? profile.Directions,
                    Times = Split(parsed.GetValue(hours)) is { } typed ? [.. typed.Select(Time)] : profile.Times,
                    Languages = Split(parsed.GetValue(language)) ?? (profile.IsSet ? profile.Languages : who.Languages),
                    Wished = People(desk, parsed.GetValue(wished)) ?? profile.Wished,
                    RuledOut = People(desk, parsed.GetValue(ruledOut)) ?? profile.RuledOut,
                    Conflicts = People(desk, parsed.GetValue(conflict)) ?? profile.Conflicts,
                    Capacity = parsed.GetValue(capacity) ?? profile.Capacity,
                };
                if (await service.SetProfileAsync(desk.Actor, who.Id, set, desk.Now, cancel).ConfigureAwait(false) is { } refusal)
                {
                    throw PairDesk.Failure(refusal);
                }

                profile = PairDesk.Done(await service.ProfileAsync(desk.Actor, who.Id, desk.Now, cancel).ConfigureAwait(false));
            }

            Show(desk, profile, parsed.GetValue(json));
            return ExitCodes.Done;
        });
    }

    private static void Show(PeopleDesk desk, PairProfile profile, bool json)
    {
        string[] times = [.. profile.Times.Select(t => string.Create(CultureInfo.InvariantCulture, $"{Days[(int)t.Day]}-{Clock(t.From)}-{Clock(t.To)}"))];
        if (json)
        {
            new JsonLine(desk.App.Out).Write(w =>
            {
                w.WriteString("record", "profile");
                w.WriteString("person", profile.Id);
                w.WriteBoolean("set", profile.IsSet);
                PairView.Strings(w, "directions", profile.Directions);
                PairView.Strings(w, "hours", times);
                PairView.Strings(w, "languages", profile.Languages);
                PairView.Strings(w, "for", profile.Wished);
                PairView.Strings(w, "against", profile.RuledOut);
                PairView.Strings(w, "conflicts", profile.Conflicts);
                PairView.Number(w, "capacity", profile.Capacity);
            });
            return;
        }

        desk.App.Out.WriteLine(SafeText.ForLine(Phrase.Of(
            profile.IsSet ? "pairs.profile" : "pairs.no_profile",
            PairDesk.Called(desk, profile.Id),
            Joined(profile.Directions.Select(d => Phrase.Of("pairs.direction." + d))),
            Joined(times),
            Joined(profile.Languages),
            Joined(profile.Wished.Select(p => PairDesk.Called(desk, p))),
            Joined(profile.RuledOut.Select(p => PairDesk.Called(desk, p))))));
    }

    private static string Joined(IEnumerable<string> all) => string.Join(", ", all) is { Length: > 0 } some ? some : "-";

    private static string Clock(int minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / MinutesPerHour:00}:{minute % MinutesPerHour:00}");

    private static Option<string[]?> Many(string name, string key) => new(name) { Description = Phrase.Of(key), AllowMultipleArgumentsPerToken = true };

    // An empty word takes everything away.
    private static ImmutableArray<string>? Split(string[]? typed) =>
        typed is null or [] ? null : [.. typed.SelectMany(t => t.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct(StringComparer.Ordinal)];

    private static ImmutableArray<string>? People(PeopleDesk desk, string[]? typed) =>
        Split(typed) is { } named ? [.. named.Select(n => desk.Named(n).Id).Distinct(StringComparer.Ordinal)] : null;

    private static WeeklyTime Time(string typed)
    {
        var match = Hours().Match(typed);
        var day = Array.IndexOf(Days, match.Groups[1].Value);
        return match.Success && day >= 0
            ? new WeeklyTime((DayOfWeek)day, Minute(match, 2), Minute(match, 4))
            : throw Refusals.Failure(new Refusal("pair.bad_hours"));
    }

    private static int Minute(Match match, int group) =>
        (int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture) * MinutesPerHour) + int.Parse(match.Groups[group + 1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("^([a-z]{3})-([0-9]{1,2}):([0-5][0-9])-([0-9]{1,2}):([0-5][0-9])$", RegexOptions.CultureInvariant)]
    private static partial Regex Hours();
}
