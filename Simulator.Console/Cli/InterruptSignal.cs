using System.Runtime.InteropServices;

namespace Simulator.Console.Cli;

/// <summary>Ctrl-C and termination ask the command to stop; it has a moment to leave everything whole.</summary>
internal sealed class InterruptSignal : IDisposable
{
    private readonly List<PosixSignalRegistration> _registrations = [];

    public InterruptSignal(CancellationTokenSource stop)
    {
        foreach (var signal in (ReadOnlySpan<PosixSignal>)[PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP])
        {
            _registrations.Add(PosixSignalRegistration.Create(signal, context =>
            {
                context.Cancel = true;
                stop.Cancel();
            }));
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }
    }
}
