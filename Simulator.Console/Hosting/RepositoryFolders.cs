namespace Simulator.Console.Hosting;

/// <summary>Finds the source tree, for the commands of developers (training the reader).</summary>
internal static class RepositoryFolders
{
    /// <summary>Nearest parent of the executable with Simulator.sln.</summary>
    /// <exception cref="CommandFailedException">This is an installed program without sources.</exception>
    public static string Root()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Simulator.sln")))
            {
                return at.FullName;
            }
        }

        throw CommandFailedException.Usage("err.no_examples", AppContext.BaseDirectory);
    }
}
