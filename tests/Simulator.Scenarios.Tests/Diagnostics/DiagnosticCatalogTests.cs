using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Simulator.Scenarios.Diagnostics;

namespace Simulator.Scenarios.Tests.Diagnostics;

public sealed partial class DiagnosticCatalogTests
{
    private static readonly string[] Cultures = ["zh-CN", "en", "en-GB", "tr-TR", "bo-CN"];

    [Fact]
    public void Every_kind_is_listed_once_in_the_order_of_codes()
    {
        var declared = typeof(DiagnosticCatalog).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(DiagnosticDescriptor))
            .Select(property => (DiagnosticDescriptor)property.GetValue(null)!);

        DiagnosticCatalog.All.Select(kind => kind.Code).ShouldBe(declared.Select(kind => kind.Code).Order(StringComparer.Ordinal));
        DiagnosticCatalog.All.Select(kind => kind.Code).ShouldBeUnique();
        DiagnosticCatalog.All.ShouldAllBe(kind => Code().IsMatch(kind.Code));
    }

    [Fact]
    public void Every_kind_has_words_that_use_all_its_arguments_in_every_culture()
    {
        foreach (var kind in DiagnosticCatalog.All.Where(kind => kind != DiagnosticCatalog.BadCondition))
        {
            var args = kind.Placeholders.Select((_, i) => FormattableString.Invariant($"<arg{i}>")).ToArray();
            var bag = new DiagnosticBag();
            bag.Report(kind, new("a.yaml", 1, 1), args);
            foreach (var culture in Cultures.Select(CultureInfo.GetCultureInfo))
            {
                var message = bag.Sorted()[0].Message(culture);
                args.ShouldAllBe(arg => message.Contains(arg), $"{kind.Code} {culture}: {message}");
            }
        }
    }

    [Fact]
    public void Chinese_is_the_default_and_English_is_complete()
    {
        foreach (var kind in DiagnosticCatalog.All.Where(kind => kind != DiagnosticCatalog.BadCondition))
        {
            var diagnostic = new Diagnostic(kind, new("a.yaml", 1, 1), [.. kind.Placeholders.Select(_ => "x")]);

            diagnostic.Message(CultureInfo.GetCultureInfo("zh-CN")).Any(c => c >= '\u4e00').ShouldBeTrue(kind.Code);
            diagnostic.Message(CultureInfo.GetCultureInfo("tr-TR")).ShouldBe(diagnostic.Message(CultureInfo.GetCultureInfo("zh-CN")));
            diagnostic.Message(CultureInfo.GetCultureInfo("en-US")).Any(c => c >= '\u4e00').ShouldBeFalse(kind.Code);
        }
    }

    [Fact]
    public void Wrong_number_of_arguments_is_a_programming_error() =>
        Should.Throw<ArgumentException>(() => new DiagnosticBag().Report(DiagnosticCatalog.MissingKey, new("a", 1, 1)));

    [GeneratedRegex("^SIM[0-9]{4}$")]
    private static partial Regex Code();
}
