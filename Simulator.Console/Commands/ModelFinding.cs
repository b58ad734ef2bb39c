using System.Globalization;
using Simulator.Console.Hosting;
using Simulator.Console.Texts;
using Simulator.LanguageModels.Clients;
using Simulator.LanguageModels.Probing;

namespace Simulator.Console.Commands;

/// <summary>What <c>doctor</c> says about a model that was tried.</summary>
internal static class ModelFinding
{
    public static Finding Of(ModelSettings settings, ProbeReport report)
    {
        var where = settings.Endpoint.GetLeftPart(UriPartial.Path);
        if (report.Failure is { } failure)
        {
            return new Finding("model", "bad", Phrase.Of("doctor.model_down", settings.Name, where, ModelConnection.Sentence(failure)));
        }

        if (!report.IsChinese)
        {
            return new Finding("model", "warn", Phrase.Of("doctor.model_not_chinese", settings.Name, where));
        }

        var first = report.FirstWords ?? TimeSpan.Zero;
        if (first > settings.Limits.FirstWords)
        {
            return new Finding("model", "warn", Phrase.Of("doctor.model_slow", settings.Name, where, Number(first.TotalMilliseconds), Number(settings.Limits.FirstWords.TotalMilliseconds)));
        }

        var speed = report.CharactersPerSecond is { } perSecond ? Number(perSecond) : "—";
        var detail = Phrase.Of("doctor.model_ok", settings.Name, where, Number(first.TotalMilliseconds), speed, Phrase.Of(report.IsJson ? "doctor.model_json" : "doctor.model_no_json"));
        return settings.MaskPersonalData || settings.Endpoint.IsLoopback
            ? new Finding("model", report.IsJson ? "ok" : "warn", detail)
            : new Finding("model", "warn", $"{detail}{Phrase.Of("doctor.sentence_join")}{Phrase.Of("doctor.model_mask_off")}");
    }

    private static string Number(double value) => value.ToString("0", CultureInfo.InvariantCulture);
}
