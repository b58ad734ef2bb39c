using Simulator.Storage;

namespace Simulator.Console.Hosting;

/// <summary>Says what is wrong with a store, and what to do.</summary>
internal static class StoreFailures
{
    /// <summary>The failure of the command.</summary>
    public static CommandFailedException Of(StoreException refused) => refused switch
    {
        StoreOwnedException { Pid: { } pid } => CommandFailedException.Store("err.store_owned", pid),
        StoreOwnedException => CommandFailedException.Store("err.store_owned_unknown"),
        StoreMissingException => CommandFailedException.Store("err.store_missing", refused.Path),
        StoreNewerException => CommandFailedException.Store("err.store_newer", refused.Path),
        StoreDamagedException => CommandFailedException.Broken("err.store_damaged", refused.Message),
        { Code: StoreErrorCode.Full } => CommandFailedException.Store("err.store_full"),
        { Code: StoreErrorCode.Exists } => CommandFailedException.Usage("err.store_exists", refused.Path),
        { Code: StoreErrorCode.Damaged } => CommandFailedException.Broken("err.store_damaged", refused.Message),
        _ => CommandFailedException.Store("err.store_unusable", refused.Path, refused.Message),
    };
}
