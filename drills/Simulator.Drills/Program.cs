using System.Globalization;
using Simulator.Drills;
using Simulator.Drills.Hosting;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
return args is ["host", ..]
    ? await HostProgram.RunAsync(HostOptions.Parse(args[1..]), CancellationToken.None).ConfigureAwait(false)
    : await DrillRunner.RunAsync(args, Console.Out, CancellationToken.None).ConfigureAwait(false);
