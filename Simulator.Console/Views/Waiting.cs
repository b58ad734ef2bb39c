using Simulator.Console.Hosting;
using Simulator.Console.Terminal;
using Spectre.Console;

namespace Simulator.Console.Views;

/// <summary>Shows on a terminal that something longer is being done, and what; nothing when piped, and nothing stays on the screen.</summary>
internal static class Waiting
{
    /// <summary>Shows a sentence while work is done.</summary>
    /// <param name="app">Whose terminal.</param>
    /// <param name="what">What is being done.</param>
    /// <param name="work">The work; prints nothing itself.</param>
    /// <param name="quiet">True to show nothing in any case: machine mode.</param>
    public static T While<T>(Host app, string what, Func<T> work, bool quiet = false) => While(app, what, _ => work(), quiet);

    /// <summary>As above; the work says how far it is.</summary>
    public static T While<T>(Host app, string what, Func<Action<string>, T> work, bool quiet = false) => IsShown(app, quiet)
        ? app.Console.Status().Start(SafeText.ForMarkup(what), context => work(text => context.Status = SafeText.ForMarkup(text)))
        : work(_ => { });

    /// <summary>As above, for work that is awaited.</summary>
    public static Task<T> WhileAsync<T>(Host app, string what, Func<Task<T>> work, bool quiet = false) => IsShown(app, quiet)
        ? app.Console.Status().StartAsync(SafeText.ForMarkup(what), _ => work())
        : work();

    private static bool IsShown(Host app, bool quiet) => !quiet && app.Capabilities.Ansi;
}
