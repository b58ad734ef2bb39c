namespace Simulator.Console.Playing;

/// <summary>Queries and controls that are no turns. <c>/do</c>, <c>/call</c> and <c>/wait</c> are turns and not among them.</summary>
internal enum SlashCommand
{
    Help,
    Hint,
    Notes,
    Pause,
    Quit,
}

/// <summary>Recognises them.</summary>
internal static class SlashCommands
{
    extension(SlashCommand)
    {
        /// <summary>The command a line is, or null when it is a turn. A full-width slash will do.</summary>
        public static SlashCommand? Parse(string line) => line.Trim().Replace('／', '/').ToLowerInvariant() switch
        {
            "/help" or "/?" or "/帮助" => SlashCommand.Help,
            "/hint" or "/提示" => SlashCommand.Hint,
            "/notes" or "/笔记" => SlashCommand.Notes,
            "/pause" or "/暂停" => SlashCommand.Pause,
            "/quit" or "/exit" or "/退出" => SlashCommand.Quit,
            _ => null,
        };
    }
}
