using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Simulator.Core.Records;

/// <summary>Options for the source-generated shapes of records.</summary>
public static class RecordJson
{
    /// <summary>The context's options, Chinese written as it is.</summary>
    public static JsonSerializerOptions Readable(JsonSerializerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new JsonSerializerOptions(context.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    }
}
