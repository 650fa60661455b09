using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Justfile;

/// <summary>Reads the first line of a recipe: <c>name parameter='default' +rest: before (with "argument") &amp;&amp; after</c>.</summary>
internal static class JustHeader
{
    /// <summary>The recipe without its body; null when the line starts none.</summary>
    public static JustRecipe? Read(Fragment line, IReadOnlyCollection<string> attributes)
    {
        var text = line.Text;
        var colon = JustTokens.Find(text, 0, ':');
        if (colon <= 0 || (colon + 1 < text.Length && text[colon + 1] == '='))
            return null;

        var words = JustTokens.Words(text.Substring(0, colon), 0).ToList();
        var name = words.Count == 0 ? "" : TextLines.Cut(text, words[0]).TrimStart('@');
        if (name.Length == 0 || !name.All(c => char.IsLetterOrDigit(c) || c is '_' or '-'))
            return null;

        var (before, after) = Dependencies(line, colon + 1);
        return new(name, [.. words.Skip(1).Select(word => Parameter(line.Slice(word)))], before, after)
        {
            IsPrivate = name[0] == '_' || attributes.Contains("private"),
            IsScript = attributes.Any(attribute => attribute.StartsWith("script", StringComparison.Ordinal)),
        };
    }

    private static JustParameter Parameter(Fragment word)
    {
        var equals = word.Text.IndexOf('=');
        var name = equals < 0 ? word.Text : word.Text.Substring(0, equals);
        var expression = equals < 0 ? null : word.Slice(TextSpan.FromBounds(equals + 1, word.Text.Length));
        return new(name.TrimStart('+', '*', '$'), expression, name[0] is '+' or '*', name.IndexOf('$') >= 0);
    }

    private static (ImmutableArray<JustDependency> Before, ImmutableArray<JustDependency> After) Dependencies(Fragment line, int start)
    {
        var before = ImmutableArray.CreateBuilder<JustDependency>();
        var after = ImmutableArray.CreateBuilder<JustDependency>();
        var into = before;

        foreach (var span in JustTokens.Words(line.Text, start))
        {
            var word = line.Slice(span);
            if (word.Text[0] == '#')
                break;

            if (word.Text == "&&")
                into = after;
            else
                into.Add(Dependency(word));
        }

        return (before.ToImmutable(), after.ToImmutable());
    }

    private static JustDependency Dependency(Fragment word)
    {
        if (word.Text is not ['(', .., ')'])
            return new(word.Text, []);

        var inner = word.Slice(new(1, word.Text.Length - 2));
        var parts = JustTokens.Words(inner.Text, 0).ToList();
        return parts.Count == 0 ? new("", []) : new(TextLines.Cut(inner.Text, parts[0]), [.. parts.Skip(1).Select(inner.Slice)]);
    }
}
