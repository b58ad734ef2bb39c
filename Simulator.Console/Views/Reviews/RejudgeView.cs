using System.Globalization;
using System.Text.Json;
using Simulator.Console.Hosting;
using Simulator.Console.Machine;
using Simulator.Console.Texts;
using Simulator.Core.Reviews.Rejudging;

namespace Simulator.Console.Views.Reviews;

/// <summary>A set of sessions judged again: who would change, by how much, why.</summary>
internal static class RejudgeView
{
    public static void Show(Page page, RejudgeSet set)
    {
        var head = RejudgeHead.Of(set);
        page.Text(Phrase.Of("rejudge.title", set.Id, Phrase.Of("rejudge.stage." + Snake(set.Stage)), head.Sessions, head.Different, head.Impossible), "bold", 0);
        foreach (var one in set.Sessions.Where(s => s.Obstacle is not null))
        {
            page.Item(Phrase.Of("rejudge.impossible", one.Session, Phrase.Of("rejudge.obstacle." + Snake(one.Obstacle!.Value))), "yellow");
        }

        foreach (var one in set.Sessions.Where(s => s.IsDifferent))
        {
            page.Item(Phrase.Of("rejudge.line", one.Session, one.Scenario, Number(one.Old?.Total), Number(one.New?.Total), one.Old?.Grade ?? "-", one.New?.Grade ?? "-"), "bold");
            foreach (var change in one.Changes.Where(c => c.Part is ChangedPart.KeyAction or ChangedPart.RedLine or ChangedPart.Status or ChangedPart.Dimension))
            {
                var why = string.Join('、', change.Causes.Select(c => Cause(c, change)));
                page.Item(Phrase.Of("rejudge.change", Phrase.Of("rejudge.part." + Snake(change.Part)), change.Id, change.From ?? "-", change.To ?? "-", why), "dim", 4);
            }
        }

        page.Text(Phrase.Of(set.Stage == RejudgeStage.Open && head.Different > 0 ? "rejudge.next" : "rejudge.nothing_to_do", set.Id), "dim", 0);
    }

    public static void Head(Host app, string id, RejudgeHead head, bool json)
    {
        if (!json)
        {
            app.Out.WriteLine(Phrase.Of("rejudge.title", id, Phrase.Of("rejudge.stage." + Snake(head.Stage)), head.Sessions, head.Different, head.Impossible));
            return;
        }

        new JsonLine(app.Out).Write(w =>
        {
            w.WriteString("set", id);
            w.WriteString("stage", Snake(head.Stage));
            w.WriteString("made_at", head.MadeAt?.ToString("O", CultureInfo.InvariantCulture));
            w.WriteNumber("sessions", head.Sessions);
            w.WriteNumber("different", head.Different);
            w.WriteNumber("impossible", head.Impossible);
        });
    }

    private static string Cause(ChangeCause cause, JudgementChange change) => cause == ChangeCause.Reading
        ? Phrase.Of("rejudge.reading", string.Join(' ', change.Turns))
        : Phrase.Of("rejudge.cause." + Snake(cause));

    private static string Number(decimal? total) => total?.ToString("0.0", CultureInfo.InvariantCulture) ?? "-";

    private static string Snake<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());
}
