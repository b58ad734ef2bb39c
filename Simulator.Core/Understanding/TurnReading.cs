using System.Collections.Immutable;
using Simulator.Core.Understanding.Commitments;
using Simulator.Core.Understanding.Model;
using Simulator.Core.Understanding.People;
using Simulator.Core.Understanding.Text;
using Simulator.Core.Understanding.Topics;

namespace Simulator.Core.Understanding;

/// <summary>One turn being read: holds what is reused from clause to clause. Not thread-safe.</summary>
internal sealed class TurnReading
{
    private const int ShortClause = 12;
    private static readonly int DeedAnswer = CueSet.Default["deed_answer"];
    private static readonly ImmutableArray<(int Cue, int Act)> SureCues = CueSet.Default.Sure;
    private readonly ReaderModel _model;
    private readonly TurnText _turn;
    private readonly ReadingContext _context;
    private readonly ClauseSplitter _splitter = ReaderWorkspace.Current.Splitter;
    private readonly ClauseFeatures _features = ReaderWorkspace.Current.Features;
    private readonly FeatureVector _vector = ReaderWorkspace.Current.Vector;
    private readonly int[] _scores = ReaderWorkspace.Current.Scores;
    private readonly ImmutableArray<Clause>.Builder _clauses = ImmutableArray.CreateBuilder<Clause>();
    private readonly string? _called;
    private bool _isSaid;
    private ImmutableArray<string> _spokenTo;

    public TurnReading(ReaderModel model, TurnText turn, ReadingContext context, string? called)
    {
        _model = model;
        _turn = turn;
        _context = context;
        _called = called;
        var onPhone = called ?? context.Contacts.FirstOrDefault(c => c.IsHere)?.Id;
        _spokenTo = onPhone is not null ? [onPhone] : context.LastSpeaker is { } last ? [last] : [];
    }

    /// <summary>All clauses of the turn.</summary>
    public ImmutableArray<Clause> Clauses()
    {
        var pieces = Pieces();
        var previous = -1;
        for (var i = 0; i < pieces.Count; i++)
        {
            var (start, end, isAction) = pieces[i];
            var position = new ClausePosition(isAction, i, i == pieces.Count - 1, previous);
            var windowEnd = i + 1 < pieces.Count && !isAction && !pieces[i + 1].IsAction ? pieces[i + 1].End : end;
            _clauses.Add(ReadClause(start, end, windowEnd, position, out previous));
        }

        return _clauses.ToImmutable();
    }

    private List<TurnSegment> Pieces()
    {
        var pieces = new List<TurnSegment>();
        var starts = new List<int>();
        foreach (var segment in _turn.Segments)
        {
            if (segment.IsAction)
            {
                pieces.Add(segment);
                continue;
            }

            _splitter.Split(_turn.Folded.Text, segment.Start, segment.End, _model, starts);
            for (var i = 0; i < starts.Count; i++)
            {
                pieces.Add(new TurnSegment(starts[i], i + 1 < starts.Count ? starts[i + 1] : segment.End, false));
            }
        }

        return pieces;
    }

    private Clause ReadClause(int start, int end, int windowEnd, ClausePosition position, out int head)
    {
        var text = _turn.Folded.Text;
        var signs = default(FoundSigns);
        if (windowEnd > end && _context.Topics is { HasSigns: true })
        {
            // What crosses a line may be said in two breaths.
            _features.DescribeWords(text, start, windowEnd, false, _vector);
            signs = _model.Signs.Find(_vector);
        }

        _features.DescribeWords(text, start, end, position.IsAction, _vector);
        var (topics, asides) = Topics(text, start, end, position.IsAction, signs);
        ClauseFeatures.AddPosition(position, _vector);
        _model.Acts.Score(_vector, _scores);
        RaiseSure(text.AsSpan(start, end - start));
        var decision = ActDecision.Of(_scores, _model);
        var isQuestion = IsQuestion(text, start, end);
        var isVoid = ModeRules.IsVoid(_features.CueFlags, position.IsAction, isQuestion, decision.IsVoid);
        var deadline = CommitmentParser.Deadline(text, start, end, _context.MinuteOfDay);
        if (!isVoid && decision.Acts.Contains(Act.CommitSpecific) && deadline is null)
        {
            decision = ActDecision.Of(_scores, _model, Act.CommitSpecific);
        }

        var (acts, answered) = isVoid || isQuestion || position.IsAction ? (isVoid ? [Act.Other] : decision.Acts, null) : AnswerToQuestion(decision.Acts, text, start, end);
        var mode = isVoid ? ClauseMode.Void
            : ModeRules.Of(acts[0], position.IsAction, isQuestion, _features.CueFlags, _scores[Heads.Done] + _model.ModeBias[0] > 0, _scores[Heads.Intended] + _model.ModeBias[1] > 0);
        var address = Addressee(text, start, end, position.IsAction, topics);
        var place = isVoid ? null : PlaceFinder.Find(text, start, end, _context) ?? PlaceFinder.FindHome(text, start, end, _context, address.To);
        if (!position.IsAction || place is not null || (address.To.Length == 1 && AddresseeFinder.TurnsTo(text, start, end)))
        {
            // A walk leaves behind whoever was spoken to before, unless it names them.
            _spokenTo = address.To;
            _isSaid |= position.IsAction && address.To.Length == 1;
        }

        head = isVoid ? Heads.Void : (int)acts[0];
        return new Clause(
            _turn.Folded.ToOriginal(start, Trimmed(text, start, end)),
            acts,
            mode,
            position.IsAction,
            isQuestion,
            address.To,
            address.About,
            topics.IsEmpty && answered is not null ? [answered] : topics,
            place,
            Promise(acts, mode, deadline is not null, start, end),
            decision.Confidence)
        {
            Asides = asides,
            Invites = place is null || address.IsSaid || PlaceFinder.SpeaksOfOthers(text, start, end),
        };
    }

    // On the telephone all words are for the other end, whoever they name; with nobody named they are for the one whose matter they are.
    private Address Addressee(string text, int start, int end, bool isAction, ImmutableArray<string> topics)
    {
        var address = AddresseeFinder.Find(text, start, end, isAction, _context, _spokenTo);
        if (_called is not null && !isAction)
        {
            return address with { To = [_called], About = [.. address.About.Concat(address.To).Where(id => id != _called && _context.People.Any(p => p.Id == id)).Distinct()] };
        }

        _isSaid |= address.IsSaid && !isAction;
        return _isSaid || isAction || OwnerOf(topics) is not { } owner ? address
            : new Address([owner], [.. address.About.Where(id => id != owner)], false);
    }

    // The only one here whose matter it is, unless it is also a matter of whoever is spoken to, or this turn has said already for whom it is.
    private string? OwnerOf(ImmutableArray<string> topics)
    {
        string? owner = null;
        foreach (var person in _context.People)
        {
            if (!person.IsHere || !person.Matters.Any(topics.Contains))
            {
                continue;
            }

            if (owner is not null || _spokenTo.Contains(person.Id))
            {
                return null;
            }

            owner = person.Id;
        }

        return owner;
    }

    // What must never be missed does not depend on weights alone; what is quoted is left to them.
    private void RaiseSure(ReadOnlySpan<char> clause)
    {
        if (clause.IndexOfAny('“', '”', '"') >= 0)
        {
            return;
        }

        foreach (var (cue, act) in SureCues)
        {
            if (_features.CueFlags[cue])
            {
                _scores[act] = Math.Max(_scores[act], 0) + LinearBlock.Unit;
            }
        }
    }

    private Commitment? Promise(ImmutableArray<Act> acts, ClauseMode mode, bool hasDeadline, int start, int end)
    {
        var promises = mode != ClauseMode.Void && (acts.Contains(Act.CommitSpecific) || (hasDeadline && (acts.Contains(Act.ScheduleFollowup) || mode == ClauseMode.Intended)));
        return promises ? CommitmentParser.Parse(_turn.Folded.Text, start, end, _context.MinuteOfDay, _turn.Folded) : null;
    }

    // A short clause without a topic of its own that goes on with the sentence before ("那我去办") speaks of the same things.
    private FoundTopics Topics(string text, int start, int end, bool isAction, FoundSigns signs)
    {
        if (_context.Topics is not { } recogniser)
        {
            return FoundTopics.None;
        }

        var found = recogniser.Recognise(text, start, end, recogniser.HasSigns ? signs | _model.Signs.Find(_vector) : default, _vector);
        return found.Topics.IsEmpty && !isAction && _clauses.Count > 0 && end - start <= ShortClause && Continues(text, start)
            ? found with { Topics = _clauses[^1].Topics }
            : found;
    }

    // "四点" after "几点?" and "我去拿" after "急救包呢?" say what they mean only together with the question; "好" agrees and does nothing.
    private (ImmutableArray<Act> Acts, string? Topic) AnswerToQuestion(ImmutableArray<Act> acts, string text, int start, int end)
    {
        if (_context.OpenQuestion is not { } asked || _clauses.Count > 0 || end - start > ShortClause)
        {
            return (acts, null);
        }

        return ShortAnswer.Agrees(text, start, end) ? ([Act.Other], null)
            : ShortAnswer.IsTime(text, start, end, _context.MinuteOfDay) ? ([Act.CommitSpecific], asked)
            : acts[0] == Act.Other && _features.CueFlags[DeedAnswer] ? ([Act.ReferResource], asked)
            : (acts, null);
    }

    private static bool Continues(string text, int start) =>
        start > 0 && ((text[start - 1] is ',' or ';' or ':' or ' ' or '、') || "那就这它他她所再也还".Contains(text[start], StringComparison.Ordinal));

    private static bool IsQuestion(string text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] == '?')
            {
                return true;
            }
        }

        var last = Trimmed(text, start, end);
        while (last > start && BoundaryFinder.IsMark(text[last - 1]))
        {
            last--;
        }

        return last > start && (text[last - 1] is '吗' or '么' or '呢');
    }

    private static int Trimmed(string text, int start, int end)
    {
        while (end > start + 1 && text[end - 1] == ' ')
        {
            end--;
        }

        return end;
    }
}
