using Simulator.Console.Terminal;

namespace Simulator.Console.Tests.Terminal;

internal static class Capabilities
{
    public static TerminalCapabilities Ansi(int width) =>
        new(true, true, Ansi: true, Color: true, Unicode: true, width, Height: 24);
}
