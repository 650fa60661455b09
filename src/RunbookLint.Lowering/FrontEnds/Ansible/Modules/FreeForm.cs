using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Syntax.Templates;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary>Reads <c>module: key=value key2="other value"</c>, and the options that stand in the text of a command.</summary>
internal static class FreeForm
{
    /// <summary>The options that a command may carry in its text.</summary>
    private static readonly string[] CommandOptions = ["chdir", "creates", "removes", "executable", "stdin", "stdin_add_newline", "strip_empty_ends", "warn"];

    /// <summary>The pairs of a text.</summary>
    public static IEnumerable<KeyValuePair<string, AnsibleValue>> Pairs(Fragment text)
    {
        foreach (var word in Words(text.Text))
        {
            if (KeyOf(text.Text, word) is { } key)
                yield return new(key, ValueOf(text, word, key));
        }
    }

    /// <summary>The text of a command without the options in it, and those options.</summary>
    public static (Fragment Command, List<KeyValuePair<string, AnsibleValue>> Options) Split(Fragment text)
    {
        var options = new List<KeyValuePair<string, AnsibleValue>>();
        var builder = new SpanMapBuilder();
        var position = 0;

        foreach (var word in Words(text.Text))
        {
            if (KeyOf(text.Text, word) is not { } key || !CommandOptions.Contains(key))
                continue;

            options.Add(new(key, ValueOf(text, word, key)));
            builder.Copy(text.Text, position, word.Start - position);
            position = word.End;
        }

        if (options.Count == 0)
            return (text, options);

        builder.Copy(text.Text, position, text.Text.Length - position);
        return (text.Embed(builder.ToString(), builder.ToMap()), options);
    }

    private static string? KeyOf(string text, TextSpan word)
    {
        var end = word.Start;
        while (end < word.End && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
            end++;

        return end > word.Start && end < word.End && text[end] == '=' ? text.Substring(word.Start, end - word.Start) : null;
    }

    private static TextValue ValueOf(Fragment text, TextSpan word, string key)
    {
        var (start, end) = (word.Start + key.Length + 1, word.End);
        if (end - start >= 2 && text.Text[start] is '"' or '\'' && text.Text[end - 1] == text.Text[start])
            (start, end) = (start + 1, end - 1);

        return new(text.Slice(TextSpan.FromBounds(start, end)));
    }

    /// <summary>The words of a text: blanks inside quotes and templates are no ends.</summary>
    private static IEnumerable<TextSpan> Words(string text)
    {
        var templates = TemplateScanner.Find(text);
        var template = 0;
        var start = -1;
        var quote = '\0';

        for (var at = 0; at < text.Length; at++)
        {
            while (template < templates.Length && templates[template].End <= at)
                template++;

            if (template < templates.Length && templates[template].Start == at)
            {
                start = start < 0 ? at : start;
                at = templates[template].End - 1;
                continue;
            }

            if (quote == '\0' && char.IsWhiteSpace(text[at]))
            {
                if (start >= 0)
                    yield return TextSpan.FromBounds(start, at);

                start = -1;
                continue;
            }

            start = start < 0 ? at : start;
            if (text[at] == quote)
                quote = '\0';
            else if (quote == '\0' && text[at] is '"' or '\'')
                quote = text[at];
        }

        if (start >= 0)
            yield return TextSpan.FromBounds(start, text.Length);
    }
}
