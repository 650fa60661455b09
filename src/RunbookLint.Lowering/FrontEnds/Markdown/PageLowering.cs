using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Plan;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Lowers one page.</summary>
internal sealed class PageLowering(Fragment fragment, LoweringScope scope, LoweringContext context)
{
    private readonly ShellSession session = new(scope, context);
    private readonly List<(DeferredNode Node, Fragment Content, FragmentLanguage Language)> definitions = [];

    /// <summary>The plan of the page.</summary>
    public ImmutableArray<PlanNode> Lower(MarkdownPage page)
    {
        var sections = new SectionBuilder(fragment);
        DefineFiles(page.Blocks);
        LowerBlocks(page.Blocks, sections, Introduction.None);
        var root = sections.ToRegion();

        // What a command has read is part of that command; the other definitions stand for themselves.
        var resolved = definitions.ToDictionary(
            definition => definition.Node,
            definition => context.Written.IsUsed(definition.Content) ? [] : context.Lower(definition.Content, definition.Language, scope));

        return [DeferredNode.Resolve(root, resolved)];
    }

    /// <summary>Files stand anywhere on a page, before or after the command that names them.</summary>
    private void DefineFiles(ImmutableArray<MarkdownBlock> blocks)
    {
        MarkdownBlock? before = null;

        foreach (var block in MarkdownWalk.Blocks(blocks))
        {
            if (block is MarkdownCode code && FenceLanguage.Of(code) is var language && FileNames.Of(code, before, language) is { } name)
                context.Written.Add(name, Content(code));

            before = block;
        }
    }

    private void LowerBlocks(ImmutableArray<MarkdownBlock> blocks, SectionBuilder sections, Introduction introduction)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case MarkdownHeading heading:
                    sections.Open(heading);
                    introduction = Introduction.Of(heading.Text);
                    if (OutageTitles.Matches(heading.Text))
                        sections.Add([NetworkOutageAt(heading)]);
                    break;

                case MarkdownParagraph paragraph:
                    introduction = Introduction.Of(paragraph.Text);
                    sections.Add(InlineCommands(paragraph, introduction));
                    break;

                case MarkdownCode code:
                    if (!introduction.IsNegative)
                        sections.Add(LowerCode(code));

                    break;

                case MarkdownList list:
                    foreach (var item in list.Items)
                        LowerBlocks(item.Blocks, sections, Introduction.None);

                    introduction = Introduction.None;
                    break;

                case MarkdownQuote quote:
                    LowerBlocks(quote.Blocks, sections, introduction);
                    break;
            }
        }
    }

    private NetworkOutage NetworkOutageAt(MarkdownHeading heading)
    {
        var span = fragment.Locate(heading.Span);
        return new(new(span, SettingList.Empty(span)));
    }

    private ImmutableArray<PlanNode> LowerCode(MarkdownCode code)
    {
        var content = Content(code);
        var language = FenceLanguage.Of(code);

        if (language == FragmentLanguage.Transcript || (language == FragmentLanguage.Shell && Transcript.LooksLikeTranscript(code.Text)))
            return LowerTranscript(content);

        if (language is FragmentLanguage.Toml || (context.Written.Holds(content) && language != FragmentLanguage.Yaml))
        {
            var node = new DeferredNode(content.Span);
            definitions.Add((node, content, language));
            return [node];
        }

        if (language == FragmentLanguage.Shell)
            return session.Run(content, isGuessed: code.Language.Length == 0);

        return code.Language.Length == 0 ? context.LowerGuessed(content, language, scope) : context.Lower(content, language, scope);
    }

    private ImmutableArray<PlanNode> LowerTranscript(Fragment content)
    {
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();

        foreach (var part in Transcript.Split(content.Text).Where(part => part.IsCommand))
        {
            var command = content.Embed(part.Text, part.Map);
            nodes.AddRange(part.IsSql ? context.LowerGuessed(command, FragmentLanguage.Sql, scope) : session.Run(command, isGuessed: true));
        }

        return nodes.ToImmutable();
    }

    /// <summary>Commands in running text count as steps when the sentence tells to run them.</summary>
    private IEnumerable<PlanNode> InlineCommands(MarkdownParagraph paragraph, Introduction introduction)
    {
        if (introduction.IsNegative || !introduction.IsInstruction)
            return [];

        return paragraph.CodeSpans
            .Where(code => KnownCommands.IsWholeCommand(code.Text))
            .SelectMany(code => session.Run(fragment.Embed(code.Text, code.Map), isGuessed: true));
    }

    private Fragment Content(MarkdownCode code) => fragment.Embed(code.Text, code.Map);
}
