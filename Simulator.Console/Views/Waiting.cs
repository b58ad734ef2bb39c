using Simulator.Console.Hosting;
using Simulator.Console.Terminal;

namespace Simulator.Console.Views;

/// <summary>Shows on a terminal that something longer is being done, and what; nothing when piped, and nothing stays on the screen.</summary>
internal static class Waiting
{
    // Erase the line, go to its first column: no carriage return, so that one in the output is always a fault.
    private const string Erase = "\u001b[2K\u001b[G";

    /// <summary>Shows a sentence while work is done.</summary>
    /// <param name="app">Whose terminal.</param>
    /// <param name="what">What is being done.</param>
    /// <param name="work">The work; prints nothing itself.</param>
    /// <param name="quiet">True to show nothing in any case: machine mode.</param>
    public static T While<T>(Host app, string what, Func<T> work, bool quiet = false) => While(app, what, _ => work(), quiet);

    /// <summary>As above; the work says how far it is.</summary>
    public static T While<T>(Host app, string what, Func<Action<string>, T> work, bool quiet = false)
    {
        if (!IsShown(app, quiet))
        {
            return work(_ => { });
        }

        try
        {
            Show(app, what);
            return work(text => Show(app, text));
        }
        finally
        {
            app.Out.Write(Erase);
        }
    }

    /// <summary>As above, for work that is awaited.</summary>
    public static async Task<T> WhileAsync<T>(Host app, string what, Func<Task<T>> work, bool quiet = false)
    {
        if (!IsShown(app, quiet))
        {
            return await work().ConfigureAwait(false);
        }

        try
        {
            Show(app, what);
            return await work().ConfigureAwait(false);
        }
        finally
        {
            app.Out.Write(Erase);
        }
    }

    private static bool IsShown(Host app, bool quiet) => !quiet && app.Capabilities.Ansi;

    private static void Show(Host app, string text) => app.Out.Write(Erase + CellWidth.Truncate(SafeText.ForLine(text), app.Capabilities.Width - 1));
}
