using Simulator.Core.Understanding;
using Simulator.Scenarios.Diagnostics;
using Simulator.Scenarios.Yaml;

namespace Simulator.Scenarios.Reading;

/// <summary>Which ids a case declares and mentions, and where. Mentions are looked up at the end, so files may come in any order.</summary>
internal sealed class NameTable
{
    /// <summary>The crowd, where a resident is expected.</summary>
    public const string Crowd = "crowd";

    private readonly Dictionary<(NameKind Kind, string Id), SourceMark> _declared = [];
    private readonly List<(NameKind Kind, string Id, SourceMark At)> _mentions = [];
    private int _resolved;

    public NameTable()
    {
        foreach (var act in Acts.All)
        {
            _declared[(NameKind.Act, act.Id())] = default;
        }

        for (var n = 1; n <= 8; n++)
        {
            _declared[(NameKind.Dimension, $"C{n}")] = default;
        }
    }

    /// <summary>True once the case has a crowd.</summary>
    public bool HasCrowd { get; set; }

    /// <summary>Declares an id that must be the only one of its kind.</summary>
    public void Declare(NameKind kind, string id, SourceMark at, DiagnosticBag bag)
    {
        if (id.Length > 0 && !_declared.TryAdd((kind, id), at))
        {
            var first = _declared[(kind, id)];
            bag.Report(DiagnosticCatalog.RepeatedId, at, id, first.File is null ? "-" : FormattableString.Invariant($"{first.File}:{first.Line}"));
        }
    }

    /// <summary>Declares an id that may be declared often, such as a flag.</summary>
    public void DeclareAgain(NameKind kind, string id, SourceMark at) => _declared.TryAdd((kind, id), at);

    public void Mention(NameKind kind, string id, SourceMark at)
    {
        if (id.Length > 0)
        {
            _mentions.Add((kind, id, at));
        }
    }

    /// <summary>Where an id is declared; null when it is not.</summary>
    public SourceMark? Find(NameKind kind, string id) => _declared.TryGetValue((kind, id), out var at) ? at : null;

    /// <summary>Where an id is first mentioned; null when it is not.</summary>
    public SourceMark? FirstMention(NameKind kind, string id)
    {
        var index = _mentions.FindIndex(mention => mention.Kind == kind && mention.Id == id);
        return index < 0 ? null : _mentions[index].At;
    }

    /// <summary>All ids of a kind in ordinal order.</summary>
    public IEnumerable<string> All(NameKind kind) =>
        _declared.Keys.Where(key => key.Kind == kind).Select(key => key.Id).Order(StringComparer.Ordinal);

    /// <summary>Reports every id mentioned since the last call that is not declared.</summary>
    public void Resolve(DiagnosticBag bag)
    {
        foreach (var (kind, id, at) in _mentions.Skip(_resolved).Where(m => !Knows(m.Kind, m.Id)))
        {
            bag.Report(Unknown(kind), at, id, bag.IsFull(at.File) ? "-" : Nearest.To(id, Candidates(kind)));
        }

        _resolved = _mentions.Count;
    }

    public bool Knows(NameKind kind, string id) => kind switch
    {
        NameKind.Listener => Has(NameKind.Resident, id) || Has(NameKind.Contact, id) || IsCrowd(id),
        NameKind.Mover => Has(NameKind.Resident, id) || id == "me",
        NameKind.MoodTarget => Has(NameKind.Resident, id) || id == "*" || IsCrowd(id),
        _ => Has(kind, id),
    };

    private bool Has(NameKind kind, string id) => _declared.ContainsKey((kind, id));

    private bool IsCrowd(string id) => HasCrowd && id == Crowd;

    private IEnumerable<string> Candidates(NameKind kind) => kind switch
    {
        NameKind.Listener => All(NameKind.Resident).Concat(All(NameKind.Contact)),
        NameKind.Mover => All(NameKind.Resident).Append("me"),
        NameKind.MoodTarget => All(NameKind.Resident).Append("*").Append(Crowd),
        _ => All(kind),
    };

    private static DiagnosticDescriptor Unknown(NameKind kind) => kind switch
    {
        NameKind.Act => DiagnosticCatalog.UnknownAct,
        NameKind.Topic => DiagnosticCatalog.UnknownTopic,
        NameKind.Listener => DiagnosticCatalog.UnknownListener,
        NameKind.Place => DiagnosticCatalog.UnknownPlace,
        NameKind.Fact => DiagnosticCatalog.UnknownFact,
        NameKind.Flag => DiagnosticCatalog.FlagNeverRaised,
        NameKind.Inject => DiagnosticCatalog.UnknownInject,
        NameKind.Stage => DiagnosticCatalog.UnknownStage,
        NameKind.Contact => DiagnosticCatalog.UnknownContact,
        NameKind.RedLine => DiagnosticCatalog.UnknownRedLine,
        NameKind.Ending => DiagnosticCatalog.UnknownEnding,
        NameKind.Law => DiagnosticCatalog.UnknownLaw,
        NameKind.Temperament => DiagnosticCatalog.UnknownTemperament,
        NameKind.Category => DiagnosticCatalog.UnknownCategory,
        NameKind.Dimension => DiagnosticCatalog.UnknownDimension,
        NameKind.Interaction => DiagnosticCatalog.UnknownInteraction,
        NameKind.Cue => DiagnosticCatalog.UnknownCue,
        _ => DiagnosticCatalog.UnknownResident,
    };
}
