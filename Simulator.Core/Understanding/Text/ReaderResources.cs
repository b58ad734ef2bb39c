using System.Reflection;
using System.Text;

namespace Simulator.Core.Understanding.Text;

/// <summary>The files the reader carries inside the assembly.</summary>
internal static class ReaderResources
{
    /// <summary>All bytes of one file.</summary>
    /// <exception cref="InvalidOperationException">The assembly was built without it.</exception>
    public static byte[] Bytes(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Simulator.Core.Understanding." + name)
            ?? throw new InvalidOperationException($"The assembly does not carry '{name}'. Build Simulator.Core again.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Lines that are neither blank nor a comment.</summary>
    public static IEnumerable<string> Lines(string name)
    {
        foreach (var line in Encoding.UTF8.GetString(Bytes(name)).Split('\n'))
        {
            var trimmed = line.Trim('\r', ' ', '\uFEFF');
            if (trimmed.Length > 0 && trimmed[0] != '#')
            {
                yield return trimmed;
            }
        }
    }
}
