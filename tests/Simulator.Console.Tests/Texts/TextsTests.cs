using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Simulator.Console.Tests.Processes;
using Simulator.Core.Learning.Feedback;
using Simulator.Core.Learning.Growth;
using Simulator.Core.Learning.Notes;
using Simulator.Core.Learning.Pairing;
using Simulator.Core.Learning.Tickets;
using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.Privacy;
using Simulator.Core.Residents;
using Simulator.Core.Reviews;
using Simulator.Core.Reviews.Agreement;
using Simulator.Core.Reviews.Rejudging;
using Simulator.Core.Scenarios;
using Simulator.Core.Scoring;
using Simulator.Core.Scoring.Feedback;
using Simulator.Core.Sessions;
using Simulator.Core.Understanding;
using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.Judging;
using Simulator.Scenarios.Coverage;
using Simulator.Scenarios.Players;
using Simulator.Storage.Verification;

namespace Simulator.Console.Tests.Texts;

/// <summary>The sentences of the program: complete in both languages, none too many.</summary>
public sealed partial class TextsTests
{
    private static readonly Dictionary<string, string> Chinese = Read("Texts.resx");
    private static readonly Dictionary<string, string> English = Read("Texts.en.resx");

    /// <summary>Keys put together at run time: the part before the dot and what can follow it.</summary>
    private static readonly Dictionary<string, IEnumerable<string>> Composed = new()
    {
        ["act."] = Enum.GetValues<Act>().Select(a => a.Id()),
        ["agreement.trust."] = Enum.GetValues<MachineTrust>().Select(Lower),
        ["board.state."] = Enum.GetValues<ProposalState>().Select(Snake),
        ["notes.field."] = ["did", "why", "phrase", "facts", "thought", "step", "felt"],
        ["notes.item."] = Enum.GetValues<SpecificItem>().Select(Snake),
        ["ticket.state."] = Enum.GetValues<TicketState>().Select(Snake),
        ["category."] = ["public_health", "neighbour_dispute", "facility_failure", "mental_crisis", "hardship_support", "street_order"],
        ["coverage."] = Enum.GetValues<CoverageKind>().Select(v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString())),
        ["debrief."] = new[] { MoodKey.Trust, MoodKey.Anger, MoodKey.Anxiety }.Select(Lower),
        ["doctor."] = ["ok", "warn", "bad", "scenarios", "store", "reader", "sqlite", "model", "browser", "fonts", "terminal"],
        ["ending."] = Enum.GetValues<EndingKind>().Select(SessionHead.KindName),
        ["grade."] = Enum.GetValues<Grade>().Select(Lower),
        ["key."] = Enum.GetValues<KeyActionStatus>().Select(Lower),
        ["judge.why."] = Enum.GetValues<InconclusiveReason>().Select(r => JsonNamingPolicy.SnakeCaseLower.ConvertName(r.ToString())),
        ["model."] = Enum.GetValues<ModelFailureKind>().Select(k => JsonNamingPolicy.SnakeCaseLower.ConvertName(k.ToString())),
        ["law."] = Enum.GetValues<LawOutcome>().Select(Lower),
        ["playtest.finding."] = ["spearman", "stuffer_below_competent", "polite_below_competent", "harmful_max", "expert_mean", "every_run_ends"],
        ["playtest.kind."] = ["stages", "transitions", "injects", "facts", "interactions", "key_actions", "endings"],
        ["growth.condition."] = Enum.GetValues<ConditionKind>().Select(k => JsonNamingPolicy.SnakeCaseLower.ConvertName(k.ToString())),
        ["growth.run."] = Enum.GetValues<RunKind>().Select(k => JsonNamingPolicy.SnakeCaseLower.ConvertName(k.ToString())),
        ["pairs.because."] = Enum.GetValues<UnmatchedBecause>().Select(k => JsonNamingPolicy.SnakeCaseLower.ConvertName(k.ToString())),
        ["pairs.direction."] = PairProfile.AllDirections,
        ["pairs.excluded."] = Enum.GetValues<Exclusion>().Select(k => JsonNamingPolicy.SnakeCaseLower.ConvertName(k.ToString())),
        ["pairs.form."] = Enum.GetValues<PairForm>().Select(k => JsonNamingPolicy.SnakeCaseLower.ConvertName(k.ToString())),
        ["pairs.stage."] = Enum.GetValues<PairStage>().Select(k => JsonNamingPolicy.SnakeCaseLower.ConvertName(k.ToString())),
        ["people.header."] = ["id", "pseudonym", "login", "name", "staff_number", "contact", "unit", "languages", "roles", "state"],
        ["people.prefix."] = Enum.GetValues<Role>().Select(RoleGrant.NameOf),
        ["people.words."] = [.. Enum.GetValues<Role>().Select(RoleGrant.NameOf), .. PersonRules.Languages],
        ["privacy."] = Enum.GetValues<PersonalDataKind>().Select(k => JsonNamingPolicy.SnakeCaseLower.ConvertName(k.ToString())),
        ["promise."] = Enum.GetValues<PromiseStatus>().Select(Lower),
        ["refusal."] =
        [
            "date.bad",
            "access.denied", "answer.empty", "answer.filled", "answer.no_equals", "answer.no_form", "answer.no_item", "answer.range", "answer.too_long",
            "import.administrator", "import.no_staff_number", "import.twice", "import.unknown_language", "import.unknown_role", "note.discussed",
            "note.empty", "note.incomplete", "note.mood_range", "note.no_week", "note.not_own", "note.own", "note.too_long", "note.unknown",
            "pair.bad_answers", "pair.bad_capacity", "pair.bad_direction", "pair.bad_hours", "pair.change_too_late", "pair.changed_before",
            "pair.excluded", "pair.exists", "pair.has_open", "pair.needs_reason", "pair.no_date", "pair.no_mentor", "pair.not_now", "pair.not_yours",
            "pair.self", "pair.too_early", "pair.too_many_ruled_out", "pair.too_many_wished", "pair.unknown", "pair.unknown_step", "pair.wait_for_other",
            "pair.wished_and_ruled_out", "person.bad_contact", "person.bad_login", "person.bad_name", "person.bad_staff_number",
            "person.first_administrator_everywhere", "person.first_administrator_secret", "person.last_administrator", "person.login_taken",
            "person.staff_number_taken", "person.unknown", "proposal.empty", "proposal.exists", "proposal.no_category", "proposal.no_outcome",
            "proposal.no_words", "proposal.unknown", "proposal.wrong_state", "record.changed_meanwhile", "retention.days", "secret.control",
            "secret.long", "secret.password_trivial", "secret.personal", "secret.pin_birthday", "secret.pin_trivial", "secret.short", "signin.wait",
            "signin.wrong", "ticket.by_another", "ticket.by_owner", "ticket.due_not_later", "ticket.due_past", "ticket.escalated", "ticket.exists",
            "ticket.no_measure", "ticket.no_person", "ticket.no_target", "ticket.no_words", "ticket.unknown", "ticket.wrong_state",
            "unit.bad_name", "unit.circle", "unit.level", "unit.name_taken", "unit.unknown",
        ],
        ["rejudge.cause."] = Enum.GetValues<ChangeCause>().Select(Snake),
        ["rejudge.obstacle."] = Enum.GetValues<RejudgeObstacle>().Select(Snake),
        ["rejudge.part."] = Enum.GetValues<ChangedPart>().Select(Snake),
        ["rejudge.stage."] = Enum.GetValues<RejudgeStage>().Select(Snake),
        ["review.no."] =
        [
            "answered", "bad_level", "changed_meanwhile", "closed", "exists", "held", "no_appeal", "no_dimension", "no_red_line", "no_turn", "not_signed", "nothing",
            "nothing_contested", "outdated", "own_session", "reason_missing", "right", "session_open", "signed", "too_long", "undecided", "unknown", "unknown_session", "which_red_line",
        ],
        ["review.reason."] = Enum.GetValues<QueueReason>().Select(Snake),
        ["review.red."] = Enum.GetValues<RedLineStatus>().Select(Snake),
        ["review.stage."] = Enum.GetValues<ReviewStage>().Select(Snake),
        ["right."] = Enum.GetValues<Right>().Select(r => JsonNamingPolicy.SnakeCaseLower.ConvertName(r.ToString())),
        ["sessions.header."] = ["id", "case", "status", "turns", "total", "when"],
        ["severity."] = ["error", "warning", "note"],
        ["skill."] = Enum.GetValues<PlayerSkill>().Select(Lower),
        ["status."] = ["open", "ended"],
        ["verify."] = Enum.GetValues<VerifyVerdict>().Select(v => JsonNamingPolicy.SnakeCaseLower.ConvertName(v.ToString())),
    };

    [Fact]
    public void Texts_have_the_same_keys_in_both_languages_in_order()
    {
        English.Keys.ShouldBe(Chinese.Keys);
        Chinese.Keys.ShouldBe(Chinese.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Texts_have_the_same_places_in_both_languages()
    {
        foreach (var (key, text) in Chinese)
        {
            Places(English[key]).ShouldBe(Places(text), key);
            English[key].ShouldNotBeNullOrWhiteSpace(key);

            // What is typed is Chinese in either language.
            (key != "play.help" && English[key].Any(c => c is >= '\u4e00' and <= '\u9fff')).ShouldBeFalse(key);
        }
    }

    [Fact]
    public void Texts_are_all_used_and_all_there()
    {
        var literals = Directory.GetFiles(Repository.Of("Simulator.Console"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Split(Path.DirectorySeparatorChar).Intersect(["obj", "bin"]).Any())
            .SelectMany(f => Key().Matches(File.ReadAllText(f)).Select(m => m.Groups[1].Value))
            .ToHashSet(StringComparer.Ordinal);
        literals.Where(l => l.EndsWith('.')).Order(StringComparer.Ordinal).ShouldBe(Composed.Keys.Order(StringComparer.Ordinal));
        var composed = Composed.SelectMany(c => c.Value.Select(v => c.Key + v)).ToHashSet(StringComparer.Ordinal);
        composed.Where(k => !Chinese.ContainsKey(k)).ShouldBeEmpty("keys put together at run time");
        Chinese.Keys.Where(k => !literals.Contains(k) && !composed.Contains(k)).ShouldBeEmpty("unused");
        var families = Chinese.Keys.Select(k => k[..k.IndexOf('.', StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);
        literals.Where(l => !l.EndsWith('.') && families.Contains(l[..l.IndexOf('.', StringComparison.Ordinal)]) && !Chinese.ContainsKey(l)).ShouldBeEmpty("missing");
    }

    private static Dictionary<string, string> Read(string file) => XDocument.Load(Repository.Of("Simulator.Console", "Texts", file)).Root!
        .Elements("data").ToDictionary(d => d.Attribute("name")!.Value, d => d.Element("value")!.Value, StringComparer.Ordinal);

    private static string[] Places(string text) => [.. Place().Matches(text).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal)];

    private static string Snake<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString());

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    [GeneratedRegex(@"\{(\d+)", RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex("\"([a-z_]+(?:\\.[a-z_]*)+)\"", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
