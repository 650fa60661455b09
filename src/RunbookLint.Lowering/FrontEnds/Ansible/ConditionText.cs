using RunbookLint.Syntax.Jinja;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Ansible;

/// <summary>Compares conditions that only the run knows, by how they read.</summary>
internal static class ConditionText
{
    private const string Not = "not ";

    /// <summary>A condition in one spelling.</summary>
    public static string Of(YamlNode condition) => condition switch
    {
        YamlSequence sequence => string.Join(" and ", sequence.Children.Select(Of)),
        YamlScalar scalar => JinjaParser.Normalise(scalar.Value),
        _ => "?",
    };

    /// <summary>Whether two conditions surely never hold both.</summary>
    public static bool Exclude(string first, string second) =>
        first == Negate(second) || second == Negate(first) || (SplitEquality(first) is { } a && SplitEquality(second) is { } b && a.Left == b.Left && a.Literal != b.Literal);

    private static string Negate(string condition)
    {
        if (condition.StartsWith(Not, StringComparison.Ordinal))
            return condition.Substring(Not.Length);

        foreach (var (positive, negative) in new[] { (" is defined", " is not defined"), (" is undefined", " is defined"), (" == ", " != "), (" is succeeded", " is failed") })
        {
            if (IsSimple(condition) && condition.IndexOf(positive, StringComparison.Ordinal) > 0)
                return condition.Replace(positive, negative);
        }

        return IsSimple(condition) ? Not + condition : Not + "( " + condition + " )";
    }

    private static bool IsSimple(string condition) => condition.IndexOf(" and ", StringComparison.Ordinal) < 0 && condition.IndexOf(" or ", StringComparison.Ordinal) < 0;

    private static (string Left, string Literal)? SplitEquality(string condition)
    {
        var equals = condition.IndexOf(" == '", StringComparison.Ordinal);
        return equals > 0 && IsSimple(condition) && condition.IndexOf('\'', equals + 5) == condition.Length - 1
            ? (condition.Substring(0, equals), condition.Substring(equals + 4))
            : null;
    }
}
