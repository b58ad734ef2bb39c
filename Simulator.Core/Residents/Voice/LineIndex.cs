using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Simulator.Core.Scenarios;

namespace Simulator.Core.Residents.Voice;

/// <summary>All lines of a case and of the shared banks, arranged for finding. Immutable and thread-safe.</summary>
public sealed class LineIndex
{
    /// <summary>Speaker of the shared banks that any contact may fall back on.</summary>
    public const string ContactSpeaker = "contact";

    /// <summary>Speaker of the crowd's banks.</summary>
    public const string CrowdSpeaker = "crowd";

    /// <summary>Speaker of the shared banks that say what the trainee sees: nobody in particular.</summary>
    public const string SceneSpeaker = "scene";

    /// <summary>Cue of the one-line bank that holds how a speaker addresses the trainee.</summary>
    public const string AddressCue = "address";

    /// <summary>Cue of the lines for when nothing fits better.</summary>
    public const string IdleCue = "idle";

    private static readonly ConditionalWeakTable<Scenario, LineIndex> Compiled = [];

    private readonly FrozenDictionary<string, Line> _byId;
    private readonly FrozenDictionary<(string Owner, string Cue), ImmutableArray<LineBank>> _banks;
    private readonly FrozenDictionary<string, ImmutableArray<string>> _owners;

    private LineIndex(Scenario scenario)
    {
        var all = Owned(scenario).ToList();
        _byId = all.SelectMany(b => b.Bank.Lines).DistinctBy(l => l.Id, StringComparer.Ordinal).ToFrozenDictionary(l => l.Id, StringComparer.Ordinal);
        _banks = all.GroupBy(b => (b.Owner, b.Bank.Cue)).ToFrozenDictionary(g => g.Key, g => g.Select(b => b.Bank).ToImmutableArray());
        _owners = scenario.Residents.Select(r => (r.Id, Owners: OwnersOf(r)))
            .Concat(scenario.Contacts.Select(c => (c.Id, Owners: ImmutableArray.Create(Own(c.Id), Shared(ContactSpeaker)))))
            .DistinctBy(p => p.Id, StringComparer.Ordinal)
            .ToFrozenDictionary(p => p.Id, p => p.Owners, StringComparer.Ordinal);
    }

    /// <summary>The index of a case, built on first use and kept as long as the case is.</summary>
    public static LineIndex For(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return Compiled.GetValue(scenario, s => new LineIndex(s));
    }

    /// <summary>The line with this id, or null.</summary>
    public Line? Find(string lineId) => _byId.GetValueOrDefault(lineId);

    /// <summary>
    /// Lines for a cue, most specific level first: the speaker's own (stage and mood, mood, stage, any), then shared banks of the
    /// speaker's temperaments with the main one first, then the general ones (not for contacts). Levels without lines are left out.
    /// </summary>
    public IEnumerable<ImmutableArray<Line>> Levels(string speaker, string cue, string stage, MoodBand band)
    {
        foreach (var owner in OwnersOf(speaker))
        {
            if (!_banks.TryGetValue((owner, cue), out var banks))
            {
                continue;
            }

            foreach (var level in banks.Where(b => Fits(b, stage, band)).GroupBy(Specificity).OrderByDescending(g => g.Key))
            {
                yield return [.. level.SelectMany(b => b.Lines)];
            }
        }
    }

    /// <summary>Every line for a cue whatever the stage and mood, own lines first.</summary>
    public IEnumerable<Line> AnyMood(string speaker, string cue) =>
        OwnersOf(speaker).SelectMany(owner => _banks.TryGetValue((owner, cue), out var banks) ? banks.SelectMany(b => b.Lines) : []);

    /// <summary>How a speaker addresses the trainee: the first line of the nearest <c>address</c> bank; null when there is none.</summary>
    public string? Address(string speaker) => AnyMood(speaker, AddressCue).FirstOrDefault()?.Text;

    private static bool Fits(LineBank bank, string stage, MoodBand band) =>
        (bank.Stage is null || bank.Stage == stage) && (bank.Bands.IsDefaultOrEmpty || bank.Bands.Contains(band));

    private static int Specificity(LineBank bank) => (bank.Bands.IsDefaultOrEmpty ? 0 : 2) + (bank.Stage is null ? 0 : 1);

    private static IEnumerable<(string Owner, LineBank Bank)> Owned(Scenario scenario) =>
        scenario.Lines.Where(b => b.Speaker is not null).Select(b => (Own(b.Speaker!), b))
            .Concat(scenario.Lines.Where(b => b.Speaker is null).Concat(scenario.Shared.Lines).Select(b => (SharedOwner(b), b)));

    private static string SharedOwner(LineBank bank) => Shared(bank.Speaker ?? bank.Temperament ?? string.Empty);

    private static ImmutableArray<string> OwnersOf(Resident resident) =>
    [
        Own(resident.Id),
        .. resident.Temperament.OrderByDescending(t => t.Weight).ThenBy(t => t.Temperament, StringComparer.Ordinal).Select(t => Shared(t.Temperament)),
        Shared(string.Empty),
    ];

    private ImmutableArray<string> OwnersOf(string speaker) =>
        _owners.TryGetValue(speaker, out var owners) ? owners : [Own(speaker), Shared(speaker), Shared(string.Empty)];

    private static string Own(string speaker) => "own " + speaker;

    private static string Shared(string kind) => "shared " + kind;
}
