using System.Collections.Immutable;
using RunbookLint.Syntax.Templates;

namespace RunbookLint.Syntax.Yaml;

/// <summary>Finds the comments of a YAML text, which its parser throws away. It also works where the parser gives up.</summary>
public static class YamlComments
{
    /// <summary>The comments, in order. What looks like one inside quotes or a block scalar is none.</summary>
    public static ImmutableArray<YamlComment> Find(string text)
    {
        if (text.IndexOf('#') < 0)
            return [];

        var mask = TemplateMask.Apply(text);
        var comments = ImmutableArray.CreateBuilder<YamlComment>();

        foreach (var span in new YamlCommentScanner(mask.Text).Scan())
        {
            // The mask writes comments of its own, in place of templates.
            var template = mask.FirstBehind(span.Start);
            if (template == mask.Templates.Length || mask.Templates[template].Start > span.Start)
                comments.Add(new(span, text.Substring(span.Start, span.Length)));
        }

        return comments.ToImmutable();
    }
}
