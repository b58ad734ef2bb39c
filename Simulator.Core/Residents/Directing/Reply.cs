using System.Collections.Immutable;
using Simulator.Core.Understanding;

namespace Simulator.Core.Residents.Directing;

/// <summary>Chooses what one listener answers to this turn's clauses: which act it reacts to and which cues fit, best first.</summary>
internal sealed class Reply(CueIndex cues)
{
    private static readonly ImmutableArray<Act> Gravest =
    [
        Act.MetaManipulation, Act.LeakPrivacy, Act.MockDiscriminate, Act.Threaten, Act.TakeSides, Act.BlameLecture, Act.Shirk,
        Act.Command, Act.Perfunctory, Act.Officialese,
    ];

    // "好" and "行" answer a question: nobody says that they did not understand.
    private const int AnswerLength = 4;

    private static readonly ImmutableArray<Act> Questions =
        [Act.RiskInquiry, Act.OpenQuestion, Act.VerifyFact, Act.ElicitOpinion, Act.BuildConsensus, Act.SummarizeConfirm];

    /// <summary>The answer of a listener to the clauses that reached them; null when nothing calls for one.</summary>
    public ReplyChoice? To(string speaker, IReadOnlyList<ActEntry> heard, Happenings happened)
    {
        // Walking up to somebody, or away, is nothing to answer.
        var said = heard.Where(e => !IsWalk(e.Clause)).ToList();
        var clauses = said.Select(e => e.Clause).Where(c => c.Mode != ClauseMode.Void).ToList();
        if (clauses.Count == 0)
        {
            return said.Count == 0 ? null : new ReplyChoice("unclear", ["unclear", "idle"], null, null, null);
        }

        foreach (var act in Gravest)
        {
            if (clauses.Any(c => c.Main == act))
            {
                return new ReplyChoice("react", [Cue(act), "hotter", "idle"], act, null, null);
            }
        }

        if (happened.Repeats)
        {
            return new ReplyChoice("react", ["repeat", "unclear", "idle"], clauses[0].Main, null, null);
        }

        if (clauses.LastOrDefault(c => Questions.Contains(c.Main)) is { } question)
        {
            // Who is asked to agree with what was summed up answers that, not the matter all over again.
            return About(speaker, question, "answer", topicFirst: question.Main is not (Act.SummarizeConfirm or Act.BuildConsensus));
        }

        // A promise made to somebody else in the same turn is not answered by whoever overhears it.
        if (happened.Promises.FirstOrDefault(p => p.To.Contains(speaker) && clauses.Any(c => c.Span == p.Span)) is { } promise)
        {
            return promise.Empty || promise.When is null
                ? new ReplyChoice("promise", ["promise_weak", Cue(Act.EmptyPromise), "idle"], Act.EmptyPromise, null, null)
                : new ReplyChoice("promise", ["promise", Cue(Act.CommitSpecific), "idle"], Act.CommitSpecific, null, promise.When);
        }

        // What was said is answered before what was only done beside it.
        var telling = clauses.FirstOrDefault(c => c.Main != Act.Other && !c.IsAction) ?? clauses.FirstOrDefault(c => c.Main != Act.Other);
        if (telling is not null)
        {
            return About(speaker, telling, "react", topicFirst: IsSmallTalk(speaker, telling));
        }

        var mention = clauses.FirstOrDefault(c => TopicCues(speaker, c).Any());
        return mention is not null
            ? About(speaker, mention, "answer", topicFirst: true)
            : happened.Before.OpenQuestion is not null && said.Sum(e => e.Clause.Span.Length) <= AnswerLength
                ? new ReplyChoice("answer", ["idle"], Act.Other, null, null)
                : new ReplyChoice("unclear", ["unclear", "idle"], Act.Other, null, null);
    }

    /// <summary>True for an action that only goes somewhere.</summary>
    public static bool IsWalk(Clause clause) => clause.IsAction && clause.Place is not null;

    // "您贵姓", "这茶真香": what it is about says more than that it was friendly.
    private bool IsSmallTalk(string speaker, Clause clause) =>
        clause.Main is Act.CourtesyEncourage or Act.ThankAffirm or Act.RequestCooperation or Act.IdentifySelf
        && clause.Asides.Any(t => cues.Has(speaker, "topic:" + t));

    private static string Cue(Act act) => "react:" + act.Id();

    private IEnumerable<string> TopicCues(string speaker, Clause clause) =>
        clause.Topics.Concat(clause.Asides).Select(t => "topic:" + t).Where(cue => cues.Has(speaker, cue));

    private ReplyChoice About(string speaker, Clause clause, string intent, bool topicFirst)
    {
        var topics = TopicCues(speaker, clause).ToList();
        var reactions = clause.Acts.Where(a => a != Act.Other).Select(Cue).ToList();
        IEnumerable<string> order = topicFirst ? [.. topics, .. reactions] : [.. reactions.Take(1), .. topics, .. reactions.Skip(1)];
        return new ReplyChoice(intent, [.. order, "idle"], clause.Main, topics.Count > 0 ? topics[0]["topic:".Length..] : null, null);
    }
}

/// <summary>What a listener's answer is about.</summary>
internal sealed record ReplyChoice(string Intent, ImmutableArray<string> Cues, Act? ReactsTo, string? Topic, TextSpan? When);
