using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Plan;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Prose;

/// <summary>Finds the facts in the lists, tables and front matter of a page. Running text is too easily misunderstood.</summary>
internal static class PageFacts
{
    private const int LongestStatement = 400;
    private const int LongestLabel = 30;

    /// <summary>The facts of a list; none where an item is a task that is still to be done.</summary>
    public static IEnumerable<PlanNode> Of(MarkdownList list, Fragment page, IEnumerable<string> titles)
    {
        var statements = list.Items.Where(item => item.IsChecked is null).Select(item => item.Blocks.OfType<MarkdownParagraph>().FirstOrDefault()).OfType<MarkdownParagraph>().Where(statement => list.Span.Contains(statement.Span)).Take(GrowthLimits.Statements).ToList();
        var text = WithoutCommands(list, statements, page);
        var start = ReferenceEquals(text, page) ? 0 : list.Span.Start;

        return Facts(text, titles, statements.Select(statement => new TextSpan(statement.Span.Start - start, statement.Span.Length)));
    }

    /// <summary>How often full backups are taken by a paragraph of one labelled statement: "Full backup: nightly at 02:00."</summary>
    public static IEnumerable<PlanNode> Of(MarkdownParagraph paragraph, Fragment page, IEnumerable<string> titles) =>
        LabelLengthOf(page.Text, paragraph.Span) > 0 ? Facts(page, titles, [paragraph.Span]).Where(node => node is StateFact fact && fact.FullBackupEvery.IsKnown()) : [];

    /// <summary>How often full backups are taken by the heading over the steps that take one. Without such steps it may speak of anything.</summary>
    public static IEnumerable<PlanNode> Of(MarkdownHeading? heading, ImmutableArray<PlanNode> steps, Fragment page, IEnumerable<string> titles) =>
        heading is not null && steps.Any(step => step is SnapshotBackup) ? Facts(page, titles, [heading.Span]) : [];

    /// <summary>The facts of a table: its rows, or, when there is but one, each cell under its heading.</summary>
    public static IEnumerable<PlanNode> Of(MarkdownTable table, Fragment page, IEnumerable<string> titles) =>
        table.Rows.Length == 2 && table.Rows[0].Cells.Length > 2
            ? Facts(Turned(table, page), titles)
            : Facts(WithoutBars(table, page), titles, table.Rows.Skip(1).Where(row => row.Cells.Length > 1).Select(row => new TextSpan(row.Span.Start - table.Span.Start, row.Span.Length)));

    /// <summary>How long the label is in front of a line's colon; 0 when it has none, or more than one sentence.</summary>
    private static int LabelLengthOf(string text, TextSpan line)
    {
        var end = line.Start;
        while (end < line.End && end - line.Start <= LongestLabel && (char.IsLetter(text[end]) || text[end] is ' ' or '-' or '*' or '_'))
            end++;

        var hasLabel = end < line.End && text[end] is (':' or '：');
        return hasLabel && text.IndexOfAny(['.', '。', '\n'], line.Start, line.Length - 1) < 0 ? end - line.Start : 0;
    }

    /// <summary>The facts of the lines of front matter.</summary>
    public static IEnumerable<PlanNode> Of(MarkdownFrontMatter matter, Fragment page)
    {
        var content = page.Embed(matter.Text, matter.Map);
        return Facts(content, [], Texts.TextLines.Of(content.Text));
    }

    private static IEnumerable<PlanNode> Facts(Fragment text, IEnumerable<string> titles, IEnumerable<TextSpan> statements) =>
        Facts((text, statements.Where(span => span.Length is > 0 and <= LongestStatement && span.End <= text.Text.Length).Take(GrowthLimits.Statements).ToList()), titles);

    private static IEnumerable<PlanNode> Facts((Fragment Text, List<TextSpan> Statements) source, IEnumerable<string> titles)
    {
        var facts = new ProseFacts(source.Text, titles);
        if (!source.Statements.Exists(span => ProseFacts.MayBeIn(source.Text, span)) && !facts.IsAboutLog)
            return [];

        foreach (var statement in source.Statements)
            facts.Add(statement);

        return facts.ToOperation() is { } fact ? [fact] : [];
    }

    /// <summary>What a command in a statement holds, such as a placeholder, is none of the statement's words.</summary>
    private static Fragment WithoutCommands(MarkdownList list, List<MarkdownParagraph> statements, Fragment page)
    {
        var commands = statements.SelectMany(statement => statement.CodeSpans).Where(code => KnownCommands.IsWholeCommand(code.Text) && list.Span.Contains(code.Span)).ToList();
        if (commands.Count == 0)
            return page;

        var text = page.Text.ToCharArray(list.Span.Start, list.Span.Length);
        foreach (var command in commands)
        {
            for (var at = command.Span.Start; at < command.Span.End; at++)
                text[at - list.Span.Start] = ' ';
        }

        return page.Embed(new(text), SpanMap.Shifted(list.Span.Start, list.Span.Length));
    }

    /// <summary>A row of a table is one statement: what its cells say belongs together.</summary>
    private static Fragment WithoutBars(MarkdownTable table, Fragment page) =>
        page.Embed(page.Text.Substring(table.Span.Start, table.Span.Length).Replace('|', ' '), SpanMap.Shifted(table.Span.Start, table.Span.Length));

    private static (Fragment Text, List<TextSpan> Statements) Turned(MarkdownTable table, Fragment page)
    {
        var builder = new SpanMapBuilder();
        var statements = new List<TextSpan>();
        var count = Math.Min(table.Rows[0].Cells.Length, table.Rows[1].Cells.Length);

        for (var column = 0; column < count; column++)
        {
            var (heading, cell) = (table.Rows[0].Cells[column].Text, table.Rows[1].Cells[column].Span);
            var start = builder.Length;
            builder.Insert(heading + ": ");
            builder.Copy(page.Text, cell.Start, cell.Length);
            statements.Add(TextSpan.FromBounds(start, builder.Length));
            builder.Insert('\n');
        }

        return (page.Embed(builder.ToString(), builder.ToMap()), statements);
    }
}
