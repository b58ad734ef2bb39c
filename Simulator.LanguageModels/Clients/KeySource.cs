namespace Simulator.LanguageModels.Clients;

/// <summary>Reads a key when it is needed and keeps it out of everything that is printed.</summary>
/// <param name="name">Shown to people: <c>SIMULATOR_MODEL__KEY</c> or the file's path.</param>
public sealed class KeySource(string name, Func<string> read)
{
    public string Name { get; } = name;

    internal string Read() => read().Trim();

    public override string ToString() => Name;
}
