using System.Globalization;
using System.Text.Json;
using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Reviews;
using Simulator.Core.Scoring;
using Simulator.Core.Scoring.Feedback;
using Simulator.Core.Sessions;
using Spectre.Console;

namespace Simulator.Console.Views.Reviews;

/// <summary>The one page of a review, in the order in which a mentor looks (domain 7.2): safe? where did it turn? what is missing? better than last time? what to say?</summary>
internal sealed class ReviewPageView
{
    // One sheet, also on a narrow terminal.
    private const int Columns = 80;

    private readonly Page _page;
    private readonly ReviewPage _review;
    private readonly SessionState _session;
    private readonly Func<string, string> _nameOf;

    private ReviewPageView(Page page, ReviewPage review, Func<string, string> nameOf)
    {
        _page = page;
        _review = review;
        _session = review.Subject.History.State;
        _nameOf = nameOf;
    }

    /// <summary>Prints it.</summary>
    public static void Show(IAnsiConsole console, ReviewPage review, Func<string, string> nameOf)
    {
        var view = new ReviewPageView(new Page(console, Columns), review, nameOf);
        view.Head();
        view.Conclusion();
        view.Turns();
        view.Missed();
        view.Past();
        view.Words();
        view.Levels();
        view.People();
        view.Evidence();
    }

    private bool IsBlind => _review.Sight == ReviewSight.Blind;

    private void Head()
    {
        var scenario = _session.Scene.Scenario;
        _page.Blank();
        _page.Text(Phrase.Of("review.title", scenario.Title), "bold", 0);
        var mode = Phrase.Of(_session.Start.Mode == Core.Sessions.Events.SessionMode.Exam ? "play.exam" : "play.practice");
        var stage = Phrase.Of("review.stage." + Snake(_review.State.Stage)) + (_review.State.Holder is { } holder ? " " + _nameOf(holder) : string.Empty);
        _page.Text(Phrase.Of("review.head", _session.Id, _review.Trainee ?? "-", mode, _session.Scene.Turn, _session.Scene.Minute, _session.Start.Voice, stage, _review.Version), "dim", 0);
    }

    private void Conclusion()
    {
        var ending = _session.Scene.Scenario.Endings.FirstOrDefault(e => e.Id == _review.Card.EndingId);
        _page.Text(Phrase.Of("review.ending", Phrase.Of("ending." + SessionHead.KindName(_review.Card.Ending)), ending?.Title ?? "-"), "bold", 0);
        if (IsBlind)
        {
            _page.Text(Phrase.Of("review.blind"), "yellow", 0);
            return;
        }

        ScoreView.Total(_page, _review.Card);
        if (_review.Card.Total != _review.Subject.Machine.Total)
        {
            _page.Text(Phrase.Of("review.machine_total", _review.Subject.Machine.Total?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-"), "dim", 0);
        }

        if (_review.Card.RedLines.IsEmpty)
        {
            _page.Text(Phrase.Of("debrief.no_red"), "green", 0);
        }

        foreach (var line in _review.Card.RedLines)
        {
            RedLine(line);
        }
    }

    private void RedLine(RedLineEvidence line)
    {
        var (suspicion, status) = line;
        var title = _session.Scene.Scenario.Shared.RedLines.FirstOrDefault(r => r.Id == suspicion.RedLine)?.Title ?? string.Empty;
        var words = suspicion.Span is { } span
            ? $"{Phrase.Of("play.turn", suspicion.Turn)} “{Quotes.Of(_session, suspicion.Turn, span)}”"
            : Phrase.Of("debrief.absence", suspicion.SinceTurn ?? suspicion.Turn, suspicion.UntilTurn ?? suspicion.Turn);
        var decided = _review.State.RedLines.TryGetValue(line.Key, out var by) ? $"（{by.Words ?? "……"}）" : string.Empty;
        _page.Item($"■ {line.Key} {title}  {Phrase.Of("review.red." + Snake(status))}{decided}  {words}", status == RedLineStatus.Rejected ? "dim" : "bold red", 0);
        if (status == RedLineStatus.Suspected && _review.Sight != ReviewSight.Trainee)
        {
            _page.Item(Phrase.Of("review.red_how", _session.Id, line.Key), "dim");
        }
    }

    private void Turns()
    {
        _page.Heading(Phrase.Of("debrief.turning"));
        foreach (var (turn, label) in ((Turn?, string)[])[(_review.Up, "review.up"), (_review.Down, "review.down")])
        {
            if (turn is null)
            {
                _page.Item($"{Phrase.Of(label)}  {Phrase.Of("review.no_turn")}", "dim");
                continue;
            }

            var point = turn.Point;
            var key = Phrase.Of("debrief." + point.Key.ToString().ToLowerInvariant());
            var delta = point.Delta.ToString("+0;-0", CultureInfo.InvariantCulture);
            var inject = point.Inject is { } id ? _session.Scene.Scenario.Injects.FirstOrDefault(i => i.Id == id)?.Text.Trim() : null;
            var name = Names.OfSpeaker(_session.Scene.Scenario, turn.Resident);
            _page.Item($"{Phrase.Of(label)}  " + (point.Trigger is { } trigger
                ? Phrase.Of("debrief.point", point.Turn, name, key, delta, Quotes.Of(_session, trigger))
                : Phrase.Of("debrief.point_inject", point.Turn, name, key, delta, inject ?? "-")));
        }
    }

    private void Missed()
    {
        _page.Heading(Phrase.Of("review.missed"));
        if (_review.Debrief.MissedFirst.IsEmpty)
        {
            _page.Item(Phrase.Of("review.missed_none"), "green");
        }

        foreach (var missed in _review.Debrief.MissedFirst)
        {
            _page.Item($"· {missed.Action.Title}：{missed.Action.Advice}", "red");
        }
    }

    private void Past()
    {
        if (_review.Past.IsEmpty)
        {
            return;
        }

        _page.Heading(Phrase.Of("review.past"));
        foreach (var run in _review.Past.Reverse())
        {
            _page.Item($"{run.At.ToLocalTime().ToString("MM-dd", CultureInfo.InvariantCulture)}  {run.Total?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-"}  {run.Title}");
        }

        var last = _review.Past[0].Dimensions;
        var parts = _review.Card.Dimensions
            .Where(d => _review.Levels.Any(l => l.Dimension == d.Key && !l.IsHidden))
            .Where(d => d.Value is not null && last.GetValueOrDefault(d.Key) is not null)
            .Select(d => new Part($"{d.Key} {(d.Value!.Value - last[d.Key]!.Value).ToString("+0.0;-0.0;0", CultureInfo.InvariantCulture)}"));
        _page.Flow(parts);
    }

    private void Words()
    {
        if (IsBlind || (_review.Sight == ReviewSight.Trainee && _review.State.Plan is null))
        {
            return;
        }

        var plan = _review.State.Plan;
        _page.Heading(Phrase.Of(plan is null ? "review.say_proposed" : "review.say"));
        var (affirmation, question, practice) = plan is null
            ? (_review.Proposal.Affirmation, _review.Proposal.Question, _review.Proposal.PracticeText)
            : (plan.Words?.Affirmation ?? "……", plan.Words?.Question ?? "……", plan.Words?.Practice ?? "……");
        _page.Item($"{Phrase.Of("review.affirm")}  {affirmation}");
        _page.Item($"{Phrase.Of("review.question")}  {question}");
        _page.Item($"{Phrase.Of("review.practice")}  {practice}");
        if (_review.Debrief.Next is { } next)
        {
            _page.Item(Phrase.Of("debrief.next_how", plan?.WithinDays ?? next.WithinDays, FeedbackTexts.Check(next.Check, Phrase.Language)), "dim", 4);
        }
    }

    private void Levels()
    {
        if (IsBlind)
        {
            return;
        }

        _page.Heading(Phrase.Of("review.levels"));
        var names = ScoreView.DimensionNames(_session.Scene.Scenario);
        foreach (var row in _review.Levels)
        {
            var machine = row.IsHidden ? Phrase.Of("review.hidden") : row.Machine?.ToString(CultureInfo.InvariantCulture) ?? "-";
            var judge = row.Judge is { } opinion ? Phrase.Of("review.judge_level", opinion) : string.Empty;
            _page.Item(Phrase.Of("review.level_row", names[row.Dimension], CellWidth.Pad(machine, 4), Number(row.Mentor ?? row.Own), Number(row.Self), row.IsHidden ? machine : ScoreView.Level(row.Counted)) + judge);
            if (_review.State.Levels.TryGetValue(row.Dimension, out var set))
            {
                _page.Item(set.Words ?? "……", "dim", 6);
            }
        }

        if (_review.Levels.Any(l => l.IsHidden))
        {
            _page.Item(Phrase.Of("review.hidden_why", _session.Id), "yellow");
        }
    }

    private void People()
    {
        if (_review.State.Appraisal is { Words: { } self })
        {
            _page.Heading(Phrase.Of("review.self"));
            foreach (var (label, text) in ((string, string)[])[("review.self_best", self.Best), ("review.self_worst", self.Worst), ("review.self_differently", self.Differently)])
            {
                if (text.Length > 0)
                {
                    _page.Item($"{Phrase.Of(label)}  {text}");
                }
            }
        }

        if (!_review.State.Comments.IsEmpty)
        {
            _page.Heading(Phrase.Of("review.comments"));
            foreach (var comment in _review.State.Comments.OrderBy(c => c.Turn))
            {
                _page.Item($"{Phrase.Of("play.turn", comment.Turn)}  {comment.Words ?? "……"}  —— {_nameOf(comment.By)}");
            }
        }

        if (!_review.State.Appeals.IsEmpty)
        {
            _page.Heading(Phrase.Of("review.appeals"));
            foreach (var (appeal, answer) in _review.State.Appeals)
            {
                _page.Item(AppealTexts.Of(appeal, _session, null));
                _page.Item(answer is null
                    ? Phrase.Of("review.appeal_open")
                    : $"{Phrase.Of(answer.IsAccepted ? "review.accepted" : "review.declined")}  {answer.Words ?? "……"}", "dim", 6);
            }
        }
    }

    private void Evidence()
    {
        var page = new DebriefPage(_page);
        CurvesView.Curves(_page, _session, _review.Debrief);
        var lists = new ChecklistView(page, _session, _review.Debrief);
        if (!IsBlind)
        {
            var said = new SaidView(page, _session);
            said.Sentences(Phrase.Of("debrief.best"), _review.Debrief.Best, "green");
            said.Sentences(Phrase.Of("debrief.worst"), _review.Debrief.Worst, "red");
            lists.KeyActionList();
            if (_review.Levels.All(l => !l.IsHidden))
            {
                lists.Dimensions();
            }
        }

        lists.Promises();
        lists.Facts();
        if (!IsBlind)
        {
            lists.Laws();
        }

        DebriefView.Talk(page, _review.Debrief.Talk);
    }

    private static string Number(int? level) => level?.ToString(CultureInfo.InvariantCulture) ?? "-";

    private static string Snake<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
