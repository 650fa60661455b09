using System.Text;

namespace RunbookLint.Plan;

/// <summary>
/// Recognises a cluster of TiDB Operator although only the run knows its namespace or a part of its name:
/// <c>{{ .Release.Namespace }}/basic</c> and <c>basic-pd.{{ .Release.Namespace }}:2379</c> are two spellings of one.
/// </summary>
internal static class PartlyKnownService
{
    /// <summary>Nobody names a cluster at such length.</summary>
    private const int Longest = 1000;

    /// <summary>What all spellings of the cluster in one document have in common; null when the expression is no such cluster.</summary>
    public static string? KeyOf(string expression)
    {
        if (expression.Length > Longest || Shape(expression) is var shape && shape == expression)
            return null;

        var identity = ClusterIdentity.Parse(shape);
        return identity.Kind == ClusterIdentityKind.Operator && !identity.IsPartial ? identity.Keys[0] : null;
    }

    /// <summary>The expression with a word in place of each hole, which no separator can be found in.</summary>
    private static string Shape(string expression)
    {
        var shape = new StringBuilder();
        for (var at = 0; at < expression.Length;)
        {
            var end = EndOfHole(expression, at);
            if (end < 0)
            {
                shape.Append(expression[at++]);
                continue;
            }

            shape.Append('⟨');
            foreach (var character in expression.Substring(at, end - at).Where(character => !char.IsWhiteSpace(character)))
                shape.Append(char.IsLetterOrDigit(character) ? char.ToLowerInvariant(character) : '_');

            shape.Append('⟩');
            at = end;
        }

        return shape.ToString();
    }

    private static int EndOfHole(string text, int at)
    {
        var close = string.CompareOrdinal(text, at, "{{", 0, 2) == 0 ? "}}" : string.CompareOrdinal(text, at, "${", 0, 2) == 0 ? "}" : null;
        var end = close is null ? -1 : text.IndexOf(close, at + 2, StringComparison.Ordinal);
        return end < 0 ? -1 : end + close!.Length;
    }
}
