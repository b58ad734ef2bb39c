using System.Text;
using Spectre.Console;

namespace Simulator.Console.Terminal;

/// <summary>Makes Spectre consoles that print what the capabilities allow and guess nothing from the environment.</summary>
internal static class ConsoleFactory
{
    /// <summary>
    /// A console on <paramref name="writer"/>: without ANSI no escape byte is ever written; without colour none is set.
    /// The width is fixed at creation.
    /// </summary>
    public static IAnsiConsole Create(TerminalCapabilities capabilities, TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = capabilities.Ansi ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = capabilities.Color ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
            Interactive = capabilities.CanEdit ? InteractionSupport.Yes : InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new FixedOutput(writer, capabilities),
        });
        console.Profile.Capabilities.Unicode = capabilities.Unicode;
        console.Profile.Capabilities.Links = false;
        return console;
    }

    private sealed class FixedOutput(TextWriter writer, TerminalCapabilities capabilities) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => capabilities.IsOutputTerminal;

        public int Width => capabilities.Width;

        public int Height => capabilities.Height;

        // The writer's encoding is its owner's; Spectre only offers to change the process-wide one.
        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
