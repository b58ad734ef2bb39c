namespace Simulator.Storage.Tests.Support;

/// <summary>A folder that goes away with its test.</summary>
public sealed class TempFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("simulator-storage-");

    public string Path => _folder.FullName;

    public StoreLocation Location => new(Path);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
