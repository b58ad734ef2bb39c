using Simulator.Console.Texts;
using Simulator.Core.Reviews;
using Simulator.Core.Sessions;
using Simulator.Core.Understanding;

namespace Simulator.Console.Views.Reviews;

/// <summary>An appeal as one row.</summary>
internal static class AppealTexts
{
    public static string Of(Appealed appeal, SessionState state, string? session)
    {
        var about = appeal.Kind == AppealKind.Act && Acts.TryParse(appeal.About, out var act) ? Quotes.Acts([act]) : appeal.About;
        var said = appeal is { Turn: { } turn, Start: { } start, Length: { } length }
            ? $"{Phrase.Of("play.turn", turn)} “{Quotes.Of(state, turn, new TextSpan(start, length))}” "
            : string.Empty;
        var row = Phrase.Of("review.appeal", appeal.Appeal, said, about, appeal.Words ?? "……");
        return session is null ? row : $"{session}  {row}";
    }
}
