using System.Globalization;
using System.Text;
using Simulator.Console.Cli;

// Stored and parsed text never depends on the machine's culture; the interface language is chosen apart from it.
CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
if (!Console.IsOutputRedirected)
{
    Console.OutputEncoding = utf8;
}

await using var output = new StreamWriter(Console.OpenStandardOutput(), utf8) { AutoFlush = true };
await using var error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true };
return await CommandLine.RunAsync(args, output, error).ConfigureAwait(false);
