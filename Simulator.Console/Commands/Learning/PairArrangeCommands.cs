using System.Collections.Immutable;
using System.CommandLine;
using Simulator.Console.Cli;
using Simulator.Console.Commands.People;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.Core.Learning.Pairing;

namespace Simulator.Console.Commands.Learning;

/// <summary><c>pairs match</c>, <c>pairs propose</c>, <c>pairs list</c>, <c>pairs show</c>.</summary>
internal static class PairArrangeCommands
{
    public static Command Match(Func<ParseResult, Host> host)
    {
        var unit = new Option<string?>("--unit") { Description = Phrase.Of("opt.unit") };
        var dry = new Option<bool>("--dry-run") { Description = Phrase.Of("opt.pairs_dry_run") };
        var seed = NumberOptions.Seed();
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Writing(new Command("match", Phrase.Of("cmd.pairs.match")) { unit, dry, seed, json }, host, async (desk, parsed, cancel) =>
        {
            using var service = PairDesk.Service(desk);
            var (candidates, refusal) = await service.CandidatesAsync(desk.Actor, desk.UnitNamed(parsed.GetValue(unit)), desk.Now, cancel).ConfigureAwait(false);
            if (refusal is not null)
            {
                throw PairDesk.Failure(refusal);
            }

            var levels = await LevelsAsync(desk, candidates, cancel).ConfigureAwait(false);
            var matching = await service.MatchAsync(candidates, id => levels[id], parsed.GetValue(seed) ?? 1, cancel).ConfigureAwait(false);
            foreach (var pair in matching.Pairs)
            {
                var id = parsed.GetValue(dry) ? null : PairDesk.Done(await service.ProposeAsync(desk.Actor, pair.Apprentice, pair.Mentor, pair.Score, desk.Now, cancel).ConfigureAwait(false)).Id;
                PairView.Matched(desk, pair, id, parsed.GetValue(json));
            }

            foreach (var left in matching.Unmatched)
            {
                PairView.Unmatched(desk, left, parsed.GetValue(json));
            }

            if (candidates.IsEmpty)
            {
                desk.App.Say("pairs.no_candidates");
            }

            return ExitCodes.Done;
        });
    }

    public static Command Propose(Func<ParseResult, Host> host)
    {
        var apprentice = new Argument<string>("apprentice") { Description = Phrase.Of("arg.apprentice") };
        var mentor = new Argument<string>("mentor") { Description = Phrase.Of("arg.mentor") };
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Writing(new Command("propose", Phrase.Of("cmd.pairs.propose")) { apprentice, mentor, json }, host, async (desk, parsed, cancel) =>
        {
            using var service = PairDesk.Service(desk);
            var pair = PairDesk.Done(await service.ProposeAsync(desk.Actor, desk.Named(parsed.GetRequiredValue(apprentice)).Id, desk.Named(parsed.GetRequiredValue(mentor)).Id, null, desk.Now, cancel).ConfigureAwait(false));
            PairView.Show(desk, service, pair, parsed.GetValue(json));
            return ExitCodes.Done;
        });
    }

    public static Command List(Func<ParseResult, Host> host)
    {
        var all = new Option<bool>("--all") { Description = Phrase.Of("opt.pairs_all") };
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Reading(new Command("list", Phrase.Of("cmd.pairs.list")) { all, json }, host, async (desk, parsed, cancel) =>
        {
            using var service = PairDesk.Service(desk);
            var pairs = (await service.ListAsync(desk.Actor, cancel).ConfigureAwait(false)).Where(p => parsed.GetValue(all) || p.Head.TakesPlace).ToList();
            foreach (var pair in pairs)
            {
                PairView.Line(desk, service, pair, parsed.GetValue(json));
            }

            if (pairs.Count == 0 && !parsed.GetValue(json))
            {
                desk.App.Out.WriteLine(Phrase.Of("pairs.none"));
            }

            return ExitCodes.Done;
        });
    }

    public static Command Show(Func<ParseResult, Host> host)
    {
        var id = PairDesk.Pair();
        var json = PeopleDesk.JsonOption();
        return PeopleDesk.Reading(new Command("show", Phrase.Of("cmd.pairs.show")) { id, json }, host, async (desk, parsed, cancel) =>
        {
            using var service = PairDesk.Service(desk);
            var pair = PairDesk.Done(await service.FindAsync(desk.Actor, PairDesk.Id(parsed.GetRequiredValue(id)), desk.Now, cancel).ConfigureAwait(false));
            PairView.Show(desk, service, pair, parsed.GetValue(json));
            return ExitCodes.Done;
        });
    }

    private static async Task<ImmutableDictionary<string, ImmutableSortedDictionary<string, decimal>>> LevelsAsync(PeopleDesk desk, ImmutableArray<PairProfile> candidates, CancellationToken cancel)
    {
        var ids = candidates.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var source = new GrowthSource(desk.App, desk.Reader);
        var sessions = await source.Sessions.OfAsync(p => p is not null && ids.Contains(p), cancel).ConfigureAwait(false);
        return ids.ToImmutableDictionary(id => id, id => GrowthSource.Figures(source.Builder.Of(sessions[id], [])));
    }
}
