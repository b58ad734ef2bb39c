using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Core.Reviews;

/// <summary>Enum members as snake_case.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class SnakeCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower)
    where T : struct, Enum;
