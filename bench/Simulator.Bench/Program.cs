using System.Globalization;
using BenchmarkDotNet.Running;
using Simulator.Bench;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is ["micro", ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(TurnBenchmarks).Assembly).Run(args[1..], new InProcess());
    return 0;
}

if (args is ["model", ..])
{
    return await ModelDriver.RunAsync(Console.Out, CancellationToken.None).ConfigureAwait(false);
}

return await LoadDriver.RunAsync(Console.Out, CancellationToken.None).ConfigureAwait(false);
