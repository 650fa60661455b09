using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Prose;
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

        // What a command has read is part of that command; the other definitions stand for themselves. A timer reads its service.
        var resolved = definitions.OrderBy(definition => IsTimer(definition.Content) ? 0 : 1).ToDictionary(definition => definition.Node, Resolve);

        return [DeferredNode.Resolve(root, resolved)];
    }

    private bool IsTimer(Fragment content) => context.Written.PathOf(content)?.EndsWith(".timer", StringComparison.Ordinal) == true;

    private ImmutableArray<PlanNode> Resolve((DeferredNode Node, Fragment Content, FragmentLanguage Language) definition)
    {
        if (context.Written.IsUsed(definition.Content))
            return [];

        context.Written.Use(definition.Content);
        return context.Lower(definition.Content, definition.Language, scope);
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

    private void LowerBlocks(ImmutableArray<MarkdownBlock> blocks, SectionBuilder sections, Introduction introduction, bool isStep = false)
    {
        var heading = Introduction.None;
        MarkdownHeading? untold = null;
        MarkdownParagraph? unjudged = null;
        MarkdownQuote? warning = null;
        var isFirst = true;

        // Most paragraphs introduce nothing: only those are judged behind which something comes that they may forbid.
        Introduction Introducing()
        {
            if (unjudged is not null)
            {
                introduction = Introduction.Of(unjudged);
                if (heading.ReachesSection || (heading.IsNegative && !introduction.IsCorrective))
                    introduction = introduction with { IsNegative = true, Forbidden = null };
            }

            unjudged = null;
            return introduction;
        }

        foreach (var block in Ways.Group(TabSets.Group(blocks, fragment.Text), fragment.Text))
        {
            switch (block)
            {
                case MarkdownHeading title:
                    sections.Open(title);
                    untold = title;
                    unjudged = null;
                    introduction = heading = Introduction.OfHeading(title.Text);
                    if (OutageTitles.Matches(title.Text))
                        sections.Add([NetworkOutageAt(title)]);
                    break;

                case MarkdownParagraph paragraph:
                    unjudged = paragraph;
                    var windows = WindowFacts.Of(paragraph.Span, fragment, isStep);
                    if (!windows.IsEmpty && !Introducing().IsNegative)
                        sections.Add(windows);

                    if (!isStep && PageFacts.Of(paragraph, fragment, sections.Titles).ToList() is { Count: > 0 } facts && !Introducing().IsNegative)
                        sections.Add(facts);

                    if (isStep && isFirst)
                        sections.Add(WaitStep.Of(paragraph, fragment));

                    sections.Add(heading.IsNegative && Introducing().IsNegative ? [] : InlineCommands(paragraph, isStep));
                    break;

                case MarkdownCode code:
                    if (!Introducing().Forbids(code.Text) && !Introduction.Of(warning).Forbids(code.Text) && LowerCode(code) is { IsEmpty: false } steps)
                    {
                        sections.Add(PageFacts.Of(untold, steps, fragment, sections.Titles));
                        sections.Add(steps);
                        untold = null;
                    }

                    heading = introduction = heading.ReachesSection ? heading : Introduction.None;
                    break;

                case MarkdownList list:
                    if (!Introducing().ForbidsAll)
                        LowerItems(list, sections);

                    heading = introduction = heading.ReachesSection ? heading : Introduction.None;
                    break;

                case MarkdownTable table:
                    if (!Introducing().ForbidsAll)
                    {
                        sections.Add(PageFacts.Of(table, fragment, sections.Titles));
                        sections.Add(LowerRows(StepTable.Of(fragment.Text, table, sections.Titles.FirstOrDefault()), table));
                    }

                    break;

                case MarkdownFrontMatter matter:
                    sections.Add(PageFacts.Of(matter, fragment));
                    break;

                case TabSet tabs:
                    if (!Introducing().ForbidsAll)
                        sections.Add(LowerTabs(tabs, introduction, isStep));

                    heading = introduction = heading.ReachesSection ? heading : Introduction.None;
                    break;

                case MarkdownInclude include:
                    if (!Introducing().ForbidsAll)
                        sections.Add(LowerInclude(include));

                    break;

                case MarkdownQuote quote:
                    LowerBlocks(quote.Blocks, sections, Introducing());
                    break;
            }

            warning = block as MarkdownQuote;
            isFirst = false;
        }
    }

    /// <summary>A fact holds from its item on: the load of the second step comes behind the first.</summary>
    private void LowerItems(MarkdownList list, SectionBuilder sections)
    {
        var facts = new Queue<PlanNode>(PageFacts.Of(list, fragment, sections.Titles));

        if (CommandList.IsIt(list, fragment.Text, sections.Titles.FirstOrDefault()))
        {
            sections.Add(facts);
            sections.Add([Region.Choice(fragment.Locate(list.Span), list.Items.Select(LowerAlone).Where(way => !way.Children.IsEmpty))]);
            return;
        }

        foreach (var item in list.Items)
        {
            var end = fragment.Locate(item.Span).Span.End;
            while (facts.Count > 0 && facts.Peek().Span.Span.Start < end)
                sections.Add([facts.Dequeue()]);

            LowerBlocks(item.Blocks, sections, Introduction.None, isStep: true);
        }

        sections.Add(facts);
    }

    /// <summary>An item that stands for itself.</summary>
    private Region LowerAlone(MarkdownItem item)
    {
        var sections = new SectionBuilder(fragment);
        LowerBlocks(item.Blocks, sections, Introduction.None, isStep: true);

        return sections.ToRegion();
    }

    /// <summary>The rows one after the other, or as alternatives to one another.</summary>
    private IEnumerable<PlanNode> LowerRows(StepTable steps, MarkdownTable table)
    {
        var rows = steps.Rows.Select(row => Region.Sequence(fragment.Locate(row.Row.Span), row.Mentions.SelectMany(LowerMention))).Where(row => !row.Children.IsEmpty).ToList();

        return steps.AreSteps || rows.Count == 0 ? rows.SelectMany(row => row.Children) : [Region.Choice(fragment.Locate(table.Span), rows)];
    }

    /// <summary>Tabs without steps are no way to go.</summary>
    private ImmutableArray<PlanNode> LowerTabs(TabSet set, Introduction introduction, bool isStep)
    {
        var ways = ImmutableArray.CreateBuilder<PlanNode>();

        foreach (var tab in set.Tabs)
        {
            var sections = new SectionBuilder(fragment);
            LowerBlocks(tab.Blocks, sections, tab.Title is null ? introduction : Introduction.OfHeading(tab.Title), isStep);

            var place = fragment.Locate(tab.Span);
            var way = sections.ToRegion();
            if (!way.Children.IsEmpty)
                ways.Add(Region.Sequence(place, way.Title is null ? way.Children : [way]) with { Title = tab.Title });
        }

        return ways.Count < 2 ? ways.ToImmutable() : [Region.Choice(fragment.Locate(set.Span), ways)];
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

        if (DiffFence.Is(code.Language))
        {
            var changed = DiffFence.Changed(content);
            return KnownCommands.StartsLikeCommand(changed.Text) ? session.Run(changed, isGuessed: true) : [];
        }

        if (language == FragmentLanguage.PowerShell && Transcript.LooksLikeTranscript(code.Text))
            return LowerTranscript(content, language);

        if (language == FragmentLanguage.Transcript || (language == FragmentLanguage.Shell && Transcript.LooksLikeTranscript(code.Text)))
            return LowerTranscript(content, FragmentLanguage.Shell);

        if (language is FragmentLanguage.Toml || (context.Written.Holds(content) && language != FragmentLanguage.Yaml))
        {
            var node = new DeferredNode(content.Span);
            definitions.Add((node, content, language));
            return [node];
        }

        if (language == FragmentLanguage.Shell)
            return session.Run(NegatedStatements.Cut(content), isGuessed: code.Language.Length == 0);

        return code.Language.Length == 0 ? context.LowerGuessed(content, language, scope) : context.Lower(content, language, scope);
    }

    private ImmutableArray<PlanNode> LowerTranscript(Fragment content, FragmentLanguage language)
    {
        var nodes = ImmutableArray.CreateBuilder<PlanNode>();
        var typed = new SpanMapBuilder();
        var isNegative = false;

        // One shell runs them all: a job that one line sends to the background runs beside the next.
        void RunTyped()
        {
            if (typed.Length > 0)
                nodes.AddRange(session.Run(content.Embed(typed.ToString(), typed.ToMap()), isGuessed: true));

            typed = new();
        }

        foreach (var part in Transcript.Split(content.Text).Where(part => part.IsCommand))
        {
            var wasNegative = isNegative;
            isNegative = NegatedStatements.IsMark(part.Text) || (wasNegative && part.Text.StartsWith("#", StringComparison.Ordinal));
            if (wasNegative)
                continue;

            // What is left is a shell on another host, or that of another user; the page goes on.
            if (part.Text.Trim() is "exit" or "logout")
            {
                RunTyped();
                continue;
            }

            if (!part.IsSql && language != FragmentLanguage.PowerShell)
            {
                typed.CopyDecoded(part.Text, part.Map);
                typed.Insert('\n');
                continue;
            }

            RunTyped();
            nodes.AddRange(context.LowerGuessed(content.Embed(part.Text, part.Map), part.IsSql ? FragmentLanguage.Sql : language, scope));
        }

        RunTyped();
        return nodes.ToImmutable();
    }

    /// <summary>Commands in running text count as steps when the words around them tell to run them.</summary>
    private ImmutableArray<PlanNode> InlineCommands(MarkdownParagraph paragraph, bool isStep) =>
        paragraph.CodeSpans.IsEmpty ? [] : [.. Mention.Of(fragment.Text, paragraph, isStep).SelectMany(LowerMention)];

    private IEnumerable<PlanNode> LowerMention(Mention mention)
    {
        var command = fragment.Embed(mention.Code.Text, mention.Code.Map);
        var nodes = mention.IsScheduled ? context.Lower(command, FragmentLanguage.Crontab, scope) : session.Run(command, isGuessed: true);
        return mention.IsConditional && !nodes.IsEmpty ? [Region.Choice(command.Span, [Region.Sequence(command.Span, nodes)])] : nodes;
    }

    /// <summary>A page is read once, however often it is included, so that none can include itself for ever.</summary>
    private ImmutableArray<PlanNode> LowerInclude(MarkdownInclude include)
    {
        if (IncludedFile.Read(include.File, fragment.File, context) is not { } content || !context.Included.Add(content.File.Path + "#" + include.File.Tag))
            return [];

        var language = FileLanguage.Of(content.File.Path) is var own and not (FragmentLanguage.None or FragmentLanguage.Text) ? own : FileLanguage.Of(fragment.File.Path);
        var nodes = context.Lower(content, language, scope);
        return nodes is [Region { Kind: RegionKind.Sequence, Title: null } only] ? only.Children : nodes;
    }

    private Fragment Content(MarkdownCode code)
    {
        var embedded = fragment.Embed(code.Text, code.Map);
        return code.Include is null ? embedded : IncludedFile.Read(code.Include, fragment.File, context) ?? embedded.Slice(default);
    }
}
