using System.Collections.Immutable;
using Simulator.Core.Residents;
using Simulator.Core.Scenarios;
using Simulator.Core.Scenarios.Conditions.Expressions;

namespace Simulator.Core.Evidence;

/// <summary>Flags that words worth crediting raised. The world stays as it is; only the points ask for more.</summary>
/// <remarks>
/// A flag that a stuffed or copied clause raised counts as soon as the matter is raised properly: in that turn or a later one.
/// What the story raised, a call or a fact that came out needs no words.
/// </remarks>
internal sealed class CreditedFlags
{
    private readonly Scene _scene;
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);

    /// <param name="scene">The scene with the credited clauses only, and with every flag.</param>
    private CreditedFlags(Scene scene) => _scene = scene;

    /// <summary>The flags of a scene that its clauses support.</summary>
    public static ImmutableSortedSet<string> Of(Scene scene)
    {
        var flags = new CreditedFlags(scene);
        return scene.Flags.Except(scene.Flags.Where(f => !flags.IsSupported(f)));
    }

    private bool IsSupported(string flag)
    {
        if (!_known.TryGetValue(flag, out var supported))
        {
            _known[flag] = true;
            List<Interaction> raisers =
            [
                .. _scene.Scenario.Interactions.Where(i => _scene.Happened.ContainsKey(i.Id) && i.Effects.OfType<FlagEffect>().Any(e => e.Flag == flag)),
            ];
            _known[flag] = supported = raisers.Count == 0 || raisers.Exists(r => Supports(r.When.Root, _scene.Happened[r.Id].Turn));
        }

        return supported;
    }

    // States were as they had to be when it happened: only words, and what words brought about, are asked again.
    private bool Supports(TruthNode node, int since) => node switch
    {
        Did did => WasSaid(did, since),
        TruthCall { Function: "flag" } call => _scene.Flags.Contains(call.Arguments[0]) && IsSupported(call.Arguments[0]),
        TruthCall { Function: "called" } call => _scene.Called.ContainsKey(call.Arguments[0]),
        TruthCall { Function: "known" } call => _scene.Revealed.ContainsKey(call.Arguments[0]),
        AllOf all => all.Parts.All(p => Supports(p, since)),
        AnyOf any => any.Parts.Any(p => Supports(p, since)),
        Within within => Supports(within.Inner, since),
        _ => true,
    };

    private bool WasSaid(Did did, int since)
    {
        for (var turn = since; turn <= _scene.Turn; turn++)
        {
            if (new SceneScope(_scene with { Turn = turn }).Matches(did.Pattern, null).Any(e => e.Turn == turn))
            {
                return true;
            }
        }

        // A flag may rest on words of an earlier turn.
        return !did.Pattern.ThisTurn && new SceneScope(_scene).Matches(did.Pattern, null).Any();
    }
}
