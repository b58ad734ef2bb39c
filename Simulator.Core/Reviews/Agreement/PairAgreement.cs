using System.Globalization;
using Simulator.Core.Randomness;

namespace Simulator.Core.Reviews.Agreement;

/// <summary>Agreement of two raters over many subjects, with percentile intervals from a seeded bootstrap over subjects. Pure; the same on every machine.</summary>
/// <remarks>Draws in which the figure cannot be computed are left out; the interval is missing when more than a tenth are.</remarks>
public sealed class PairAgreement
{
    /// <summary>How often the subjects are drawn anew for an interval.</summary>
    public const int Draws = 2000;

    private const int MaxLost = Draws / 10;
    private const double Tail = 0.025;
    private const ulong Seed = 20261122;

    private readonly PairTable _all;
    private readonly PairTable[] _bySubject;
    private readonly int _leftOut;

    /// <summary>Takes in the marks.</summary>
    /// <param name="pairs">In any order: the result depends on the subjects' ids only.</param>
    /// <param name="categories">2 or more: 5 for levels, 2 for yes (2) and no (1).</param>
    /// <exception cref="ArgumentOutOfRangeException">A mark outside the categories.</exception>
    public PairAgreement(IEnumerable<MarkedPair> pairs, int categories)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentOutOfRangeException.ThrowIfLessThan(categories, 2);
        _all = new PairTable(categories);
        var tables = new SortedDictionary<string, PairTable>(StringComparer.Ordinal);
        var missing = new HashSet<string>(StringComparer.Ordinal);
        foreach (var pair in pairs)
        {
            if (!pair.IsComplete)
            {
                missing.Add(pair.Subject);
                continue;
            }

            if (!tables.TryGetValue(pair.Subject, out var table))
            {
                tables[pair.Subject] = table = new PairTable(categories);
            }

            table.Add(pair.First!.Value, pair.Second!.Value);
            _all.Add(pair.First.Value, pair.Second.Value);
        }

        _bySubject = [.. tables.Values];
        _leftOut = missing.Count(subject => !tables.ContainsKey(subject));
    }

    /// <summary>Subjects with a complete pair.</summary>
    public int Subjects => _bySubject.Length;

    /// <summary>Complete pairs; more than subjects when a subject has several.</summary>
    public int Pairs => _all.Count;

    /// <summary>Quadratically weighted kappa (domain 7.3), for ordered levels.</summary>
    public Estimate Quadratic() => Estimated("qwk", KappaFormulas.Quadratic, NoEstimate.NoVariation);

    /// <summary>Cohen's kappa (1960), for classes without order.</summary>
    public Estimate Cohen() => Estimated("kappa", KappaFormulas.Cohen, NoEstimate.NoVariation);

    /// <summary>Prevalence- and bias-adjusted kappa (Byrt, Bishop, Carlin 1993), beside kappa for rare classes.</summary>
    public Estimate Pabak() => Estimated("pabak", KappaFormulas.Pabak, NoEstimate.NoVariation);

    /// <summary>Gwet's AC1 (2008), beside kappa for rare classes.</summary>
    public Estimate GwetAc1() => Estimated("ac1", KappaFormulas.GwetAc1, NoEstimate.NoVariation);

    /// <summary>Positive agreement (Cicchetti, Feinstein 1990) of the highest category: of all its mentions, the share the other rater shares.</summary>
    public Estimate Positive() => Estimated("positive", KappaFormulas.Positive, NoEstimate.NeverOccurs);

    private Estimate Estimated(string purpose, Func<PairTable, double?> formula, NoEstimate otherwise)
    {
        if (Subjects < 2)
        {
            return Estimate.None(NoEstimate.TooFewSubjects, Subjects, _leftOut);
        }

        return formula(_all) is { } value
            ? Estimate.Of(value, Interval(purpose, formula), Subjects, _leftOut)
            : Estimate.None(otherwise, Subjects, _leftOut);
    }

    private (double Low, double High)? Interval(string purpose, Func<PairTable, double?> formula)
    {
        var random = new SeededRandom(Seed, Subjects, string.Create(CultureInfo.InvariantCulture, $"agreement:{purpose}"));
        var table = new PairTable(_all.Categories);
        var drawn = new List<double>(Draws);
        for (var i = 0; i < Draws; i++)
        {
            table.Clear();
            for (var j = 0; j < _bySubject.Length; j++)
            {
                table.Add(_bySubject[random.Next(_bySubject.Length)]);
            }

            if (formula(table) is { } value)
            {
                drawn.Add(value);
            }
        }

        if (Draws - drawn.Count > MaxLost)
        {
            return null;
        }

        drawn.Sort();
        var cut = (int)(Tail * drawn.Count);
        return (drawn[cut], drawn[drawn.Count - 1 - cut]);
    }
}
