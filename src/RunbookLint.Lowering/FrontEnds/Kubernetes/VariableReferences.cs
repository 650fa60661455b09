using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Kubernetes;

/// <summary>Replaces <c>$(NAME)</c> as the kubelet does before it starts a container; <c>$$</c> is a dollar.</summary>
/// <seealso href="https://kubernetes.io/docs/tasks/inject-data-application/define-environment-variable-container/"/>
internal static class VariableReferences
{
    /// <summary>The names in a word, each as often as it is referred to.</summary>
    public static IEnumerable<string> NamesIn(Argument word)
    {
        for (var index = word.Text.IndexOf('$'); index >= 0 && index < word.Text.Length - 1; index = word.Text.IndexOf('$', index))
        {
            var end = EndOfReference(word.Text, index);
            if (end > 0)
                yield return NameIn(word.Text, index, end);

            index = end > 0 ? end : index + (word.Text[index + 1] == '$' ? 2 : 1);
            if (index >= word.Text.Length)
                yield break;
        }
    }

    /// <summary>A word with the known values in place of their names.</summary>
    /// <param name="word">The word as written.</param>
    /// <param name="values">The declared variables; null for one whose value is not known.</param>
    /// <param name="isUsedOnce">Whether a value has no other use, so that a finding about it belongs where it is set.</param>
    /// <param name="yaml">Limits how much values may add.</param>
    public static Argument Expand(Argument word, IReadOnlyDictionary<string, Argument?> values, Func<string, bool> isUsedOnce, YamlSettings yaml)
    {
        if (word.Text.IndexOf('$') < 0)
            return word;

        var text = word.Text;
        var builder = new SpanMapBuilder();
        var holes = ImmutableArray.CreateBuilder<TextSpan>();
        var assigned = ImmutableArray.CreateBuilder<Argument.Assigned>();
        var nextHole = 0;

        for (var index = 0; index < text.Length;)
        {
            if (nextHole < word.Holes.Length && word.Holes[nextHole].Start <= index)
            {
                var hole = word.Holes[nextHole++];
                CopyHole(builder, holes, text, index, hole.End);
                index = Math.Max(index, hole.End);
                continue;
            }

            if (text[index] != '$' || index + 1 == text.Length)
            {
                builder.Copy(text[index], index);
                index++;
                continue;
            }

            var end = EndOfReference(text, index);
            if (end < 0)
            {
                // An escaped dollar loses the first of the two; any other one stays.
                index += text[index + 1] == '$' ? 1 : 0;
                builder.Copy(text[index], index);
                index++;
                continue;
            }

            var name = NameIn(text, index, end);
            if (values.TryGetValue(name, out var value) && value is not null && yaml.MayGrow(value.Text.Length))
                Insert(value, isUsedOnce(name));
            else if (values.ContainsKey(name) || !IsScript(text))
                CopyHole(builder, holes, text, index, end);
            else
                builder.Copy(text, index, end - index);

            index = end;

            void Insert(Argument value, bool isOnlyUse)
            {
                var start = builder.Length;
                builder.Mark(index);
                builder.Insert(value.Text);
                builder.Mark(end);
                holes.AddRange(value.Holes.Select(hole => new TextSpan(start + hole.Start, hole.Length)));
                if (value.Text.Length > 0)
                    assigned.Add(new(new(start, value.Text.Length), value.Span, IsShared: !isOnlyUse));
            }
        }

        return Argument.Of(word.Fragment.Embed(builder.ToString(), builder.ToMap()), holes.ToImmutable(), assigned.ToImmutable());
    }

    private static void CopyHole(SpanMapBuilder builder, ImmutableArray<TextSpan>.Builder holes, string text, int start, int end)
    {
        if (end <= start)
            return;

        holes.Add(new(builder.Length, end - start));
        builder.Copy(text, start, end - start);
    }

    /// <summary>
    /// A name that nobody declares is left as it is. In a script it then is a command substitution of the shell; in any other word it most
    /// likely comes from a part of the resource that is not in reach.
    /// </summary>
    private static bool IsScript(string text) => text.Any(char.IsWhiteSpace);

    /// <summary>The offset behind <c>$(NAME)</c>, or -1 when the dollar starts something else.</summary>
    private static int EndOfReference(string text, int dollar)
    {
        if (text[dollar + 1] != '(')
            return -1;

        var end = dollar + 2;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.'))
            end++;

        return end < text.Length && text[end] == ')' && end > dollar + 2 ? end + 1 : -1;
    }

    private static string NameIn(string text, int dollar, int end) => text.Substring(dollar + 2, end - dollar - 3);
}
