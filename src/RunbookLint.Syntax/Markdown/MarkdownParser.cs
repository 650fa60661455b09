using System.Collections.Immutable;
using Markdig;

namespace RunbookLint.Syntax.Markdown;

/// <summary>Reads the blocks of a Markdown page.</summary>
/// <remarks>
/// Markdig finds the blocks. Inlines and tables are read here: their places must be exact down to the character, and Markdig's
/// inline parsers take quadratic time over hostile pages.
/// </remarks>
public static class MarkdownParser
{
    private static readonly Lazy<MarkdownPipeline> Pipeline = new(PageGrammar.Build);

    /// <summary>Reads a page. Never throws; what is nested too deeply is read as the text of a paragraph, and reported as a limit.</summary>
    /// <remarks>The line breaks of code blocks and front matter are <c>\n</c> whatever the page has; each maps to the page's own.</remarks>
    public static MarkdownPage Parse(string text)
    {
        var blocks = ImmutableArray.CreateBuilder<MarkdownBlock>();
        var page = text;

        if (FrontMatter.Read(text) is { } frontMatter)
        {
            blocks.Add(frontMatter);
            page = Blanked(text, frontMatter.Span.End);
        }

        // Markdig would replace these on its own, in a copy whose slices could not be told from those of expanded tabs.
        page = page.Replace('\0', '\uFFFD');

        var document = Markdig.Markdown.Parse(page, Pipeline.Value);
        var reader = new PageReader(page, text);
        reader.ReadInto(blocks, document);

        return new(blocks.ToImmutable(), NestingLimit.ErrorsOf(document));
    }

    /// <summary>The text with spaces up to an offset, so that all offsets behind stay as they are.</summary>
    private static string Blanked(string text, int end)
    {
        var characters = text.ToCharArray();

        for (var index = 0; index < end; index++)
        {
            if (characters[index] is not ('\r' or '\n'))
                characters[index] = ' ';
        }

        return new(characters);
    }
}
