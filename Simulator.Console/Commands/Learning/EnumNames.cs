using System.Text;

namespace Simulator.Console.Commands.Learning;

/// <summary>Spells members of enums as words of the command line and of JSON.</summary>
internal static class EnumNames
{
    /// <summary><c>RealProblem</c> as <c>real-problem</c>.</summary>
    public static string Spelled(string member) => Joined(member, '-');

    /// <summary><c>RealProblem</c> as <c>real_problem</c>.</summary>
    public static string Snake<T>(T member)
        where T : struct, Enum => Joined(member.ToString(), '_');

    private static string Joined(string member, char between)
    {
        var spelled = new StringBuilder(member.Length + 4);
        foreach (var c in member)
        {
            if (char.IsAsciiLetterUpper(c) && spelled.Length > 0)
            {
                spelled.Append(between);
            }

            spelled.Append(char.ToLowerInvariant(c));
        }

        return spelled.ToString();
    }
}
