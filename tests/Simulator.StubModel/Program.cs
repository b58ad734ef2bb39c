using System.Globalization;
using Simulator.StubModel;

// stub-model [--mode NAME] [--port N] [--first-ms N] [--pace-ms N] [--retry-after TEXT] [--key TEXT] [--https]
var options = new StubOptions { Port = 8000 };
for (var i = 0; i < args.Length; i++)
{
    string Value() => ++i < args.Length ? args[i] : throw new ArgumentException($"{args[i - 1]} needs a value");
    int Number() => int.Parse(Value(), CultureInfo.InvariantCulture);
    switch (args[i])
    {
        case "--mode" when Modes.TryParse(Value(), out var mode):
            options = options with { Mode = mode };
            break;
        case "--port":
            options = options with { Port = Number() };
            break;
        case "--first-ms":
            options = options with { FirstPiece = TimeSpan.FromMilliseconds(Number()) };
            break;
        case "--pace-ms":
            options = options with { Pace = TimeSpan.FromMilliseconds(Number()) };
            break;
        case "--retry-after":
            options = options with { RetryAfter = Value() };
            break;
        case "--key":
            options = options with { Key = Value() };
            break;
        case "--https":
            options = options with { IsHttps = true };
            break;
        default:
            await Console.Error.WriteLineAsync("stub-model [--mode NAME] [--port N] [--first-ms N] [--pace-ms N] [--retry-after TEXT] [--key TEXT] [--https]").ConfigureAwait(false);
            await Console.Error.WriteLineAsync("modes: " + string.Join(' ', Modes.Names)).ConfigureAwait(false);
            return 2;
    }
}

// The address first, then a line for each request.
options = options with { Heard = request => Console.Out.WriteLine($"{request.Number} {Modes.NameOf(request.Mode)}") };
await using var server = await StubModelServer.StartAsync(options).ConfigureAwait(false);
await Console.Out.WriteLineAsync(server.Endpoint.ToString()).ConfigureAwait(false);
var stop = new TaskCompletionSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.TrySetResult();
};
await stop.Task.ConfigureAwait(false);
return 0;
