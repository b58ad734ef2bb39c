using System.Globalization;
using Simulator.Core.Scenarios.Conditions;

namespace Simulator.Core.Tests.Scenarios.Conditions;

public sealed class ConditionRoundTripTests
{
    [Theory]
    [InlineData("zh-CN")]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    [InlineData("ar-SA")]
    public void Any_condition_parses_back_from_its_canonical_spelling_in_any_culture(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            for (var seed = 0; seed < 500; seed++)
            {
                var text = new RandomText(seed).Truth(4);
                var result = ConditionParser.Parse(text);
                if (text.Length > ConditionParser.MaxLength)
                {
                    continue;
                }

                result.Errors.ShouldBeEmpty(text);
                var condition = result.Condition!;
                var printed = ConditionParser.Parse(condition.ToText()).Condition;
                printed.ShouldBe(condition, text);
                printed!.ToText().ShouldBe(condition.ToText());
                printed.References.Select(r => (r.Kind, r.Id)).Order().ShouldBe(condition.References.Select(r => (r.Kind, r.Id)).Order());
                condition.WithoutWindows().ToText().ShouldNotContain("within");
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void No_garbage_makes_the_parser_throw_and_every_position_lies_in_the_text()
    {
        string[] pieces = ["(", ")", ",", ":", "|", ">=", "<", "=", "not ", "and ", "or ", "within ", "for ", "since", "turns ", "3 ", "did", "missed(", "count(", "trust(a)", "a", "-", ".", "，", "\uD800", "\0", "𠮷", "mode:"];
        var random = new Random(7);
        for (var round = 0; round < 5_000; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => pieces[random.Next(pieces.Length)]));

            var result = ConditionParser.Parse(text);

            (result.Condition is null).ShouldBe(result.Errors.Count > 0, text);
            result.Errors.ShouldAllBe(e => e.Start >= 0 && e.Length >= 0 && e.Start + e.Length <= text.Length);
        }
    }

    private sealed class RandomText(int seed)
    {
        private static readonly string[] Atoms =
            ["a|b", "topic:t1|t2|t3", "to:li", "heard_by:wang", "private:li", "at:hall", "stage:s1", "mode:done", "commitment", "question", "this_turn"];

        private readonly Random _random = new(seed);

        public string Truth(int depth) => _random.Next(depth > 0 ? 9 : 4) switch
        {
            0 => "known(f" + _random.Next(9) + ")",
            1 => $"{Number()} {Pick(">=", "<=", ">", "<", "==", "!=")} {Number()}",
            2 => Happening(0),
            3 => Pick("always", "true", "false", "withdrawn(li)", "at(me,hall-1)", "red_line(R12)"),
            4 => $"({Truth(depth - 1)}) and ({Truth(depth - 1)})",
            5 => $"({Truth(depth - 1)} or {Truth(depth - 1)})",
            6 => $"not ({Truth(depth - 1)})",
            7 => Pick($"{Happening(0)} {Window()}", $"({Happening(2)}) {Window()}", $"missed(({Happening(2)}) {Window()})"),
            _ => $"({Happening(1)} {Pick("and", "or")} trust(a) > 3) for {_random.Next(1, 9)} turns",
        };

        private string Happening(int depth) => _random.Next(depth > 0 ? 6 : 3) switch
        {
            0 => $"did({Pattern()})",
            1 => $"{_random.Next(5)} < count({Pattern()})",
            2 => Pick("called(120)", "fired(e1)", "been(s1)", "known(f)"),
            3 => $"not ({Happening(depth - 1)})",
            4 => $"{Happening(depth - 1)} and {Happening(depth - 1)}",
            _ => $"({Happening(depth - 1)}) or {Happening(depth - 1)}",
        };

        private string Pattern() => string.Join(',', Atoms.OrderBy(_ => _random.Next()).Take(_random.Next(1, 6)));

        private string Window() => $"within {_random.Next(1, 99)} {Pick("turns", "minutes", "turn")}{Pick("", " since(e2)")}";

        private string Number() => _random.Next(3) switch
        {
            0 => _random.Next(-999, 999).ToString(CultureInfo.InvariantCulture),
            1 => (_random.Next(0, 999_999_999) + (_random.Next(0, 999_999) / 1_000_000m)).ToString(CultureInfo.InvariantCulture),
            _ => Pick("trust(li)", "crowd_heat", "turns_since(e1)", "stage_turns"),
        };

        private string Pick(params string[] choices) => choices[_random.Next(choices.Length)];
    }
}
