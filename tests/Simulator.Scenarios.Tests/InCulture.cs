using System.Globalization;

namespace Simulator.Scenarios.Tests;

internal static class InCulture
{
    public static T Run<T>(string culture, Func<T> what)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            return what();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
