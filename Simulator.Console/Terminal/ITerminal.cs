namespace Simulator.Console.Terminal;

/// <summary>
/// A terminal a person sits at: keys one by one, raw writes, current size. Implementations understand the ECMA-48
/// sequences CUU, CUF, EL and ED. One thread reads and writes; not safe for two editors at once.
/// </summary>
internal interface ITerminal : IDisposable
{
    /// <summary>Columns, at least 1; may change between calls.</summary>
    int Width { get; }

    /// <summary>Rows, at least 1; may change between calls.</summary>
    int Height { get; }

    /// <summary>Switches echo and line buffering off until the scope is disposed. Scopes do not nest.</summary>
    IDisposable BeginEditing();

    /// <summary>
    /// Blocks for the next key. A cancelled token gives <see cref="TerminalKeyKind.GaveUp"/> instead of throwing, so
    /// that the draft survives.
    /// </summary>
    TerminalKey ReadKey(CancellationToken cancellationToken);

    /// <summary>Writes and flushes; a line feed needs its own carriage return.</summary>
    void Write(string text);

    /// <summary>Gives the terminal back and stops the process, as Ctrl-Z does; returns when it runs again.</summary>
    void Suspend();
}
