using Simulator.Console.Terminal;
using Simulator.Console.Texts;
using Simulator.Core.Learning;
using Simulator.Core.Learning.Pairing;
using Simulator.Core.People;
using Simulator.Core.People.Access;
using Simulator.Core.People.Credentials;
using Simulator.Core.Reviews;
using Simulator.Core.Sessions.Journal;
using Simulator.LanguageModels.Settings;
using Simulator.Storage;
using Spectre.Console;

namespace Simulator.Console.Hosting;

/// <summary>What every command works with: streams, settings, places. One per process run.</summary>
internal sealed class Host
{
    private const string AppFolder = "simulator";

    private readonly string? _data;
    private readonly Settings _settings;

    public Host(Settings settings, TextWriter output, TextWriter error, string? data, string? scenarios)
    {
        _settings = settings;
        _data = data;
        Out = output;
        Error = error;
        Capabilities = TerminalCapabilities.Detect();
        Console = ConsoleFactory.Create(Capabilities, output);
        Cases = new CaseLibrary(scenarios, settings["scenarios"]);
    }

    public TextWriter Out { get; }

    public TextWriter Error { get; }

    public TerminalCapabilities Capabilities { get; }

    /// <summary>For people; never for <c>--json</c>.</summary>
    public IAnsiConsole Console { get; }

    public CaseLibrary Cases { get; }

    public TimeProvider Clock { get; } = TimeProvider.System;

    /// <summary>The store: <c>--data</c>, SIMULATOR_DATA, simulator.json, else the per-user application data folder.</summary>
    public StoreLocation Store => new(_data ?? _settings["data"] ?? DefaultData());

    /// <summary>Where sign-in tries are recorded.</summary>
    public StoreLocation Doors => new(Path.Combine(Store.Folder, "doors"));

    /// <summary>Keeps and compares secrets.</summary>
    public ISecretHasher Hasher => field ??= new Pbkdf2Hasher(Unguessable);

    /// <summary>Chance that nobody can foresee.</summary>
    public IUnguessable Unguessable { get; } = new SystemUnguessable();

    /// <summary>Knows active pairs.</summary>
    public Func<IJournalReader, IApprentices> Apprentices { get; } = journal => new ActivePairs(journal);

    /// <summary>Streams with words of a person that other parts of the program keep: each part adds its own here.</summary>
    public IReadOnlyList<IPersonalStreams> PersonalStreams { get; } = [new ReviewStreams(), new PairStreams(), new LearningStreams()];

    /// <summary>A secret of the environment; never of a file of settings.</summary>
    public string? SecretSetting(string name) => _settings.FromEnvironment(name);

    /// <summary>The setting under a name, or null.</summary>
    public string? Setting(string name) => _settings[name];

    /// <summary>The language model of the settings.</summary>
    public ModelConnection Model => new(this, new ModelSettingsReader(name => _settings[name], _settings.FromEnvironment));

    /// <summary>Opens the store for writing; creates it when it is not there.</summary>
    /// <exception cref="CommandFailedException">Owned, damaged, full ...: with a sentence and the exit code.</exception>
    public async Task<SqliteJournal> OpenWriterAsync(CancellationToken cancel)
    {
        try
        {
            return await SqliteJournal.OpenAsync(Store, new SqliteJournalOptions(), Clock, cancel).ConfigureAwait(false);
        }
        catch (StoreException refused)
        {
            throw StoreFailures.Of(refused);
        }
    }

    /// <summary>Opens the store for reading, beside whoever writes.</summary>
    public SqliteJournalReader OpenReader()
    {
        try
        {
            return SqliteJournalReader.Open(Store);
        }
        catch (StoreException refused)
        {
            throw StoreFailures.Of(refused);
        }
    }

    private static string DefaultData()
    {
        var root = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.Combine(root.Length > 0 ? root : Path.GetTempPath(), AppFolder);
    }

    /// <summary>A sentence for the person, apart from the results.</summary>
    public void Say(string key, params object?[] values) => Error.WriteLine(SafeText.ForTerminal(Phrase.Of(key, values)));
}
