using System.Collections.Immutable;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Reads the commands in the cells of a table.</summary>
/// <param name="Rows">The rows that hold commands.</param>
/// <param name="AreSteps">Whether the rows follow one another. A list of the commands that there are has no order, and nobody runs all of them.</param>
internal sealed record StepTable(ImmutableArray<StepRow> Rows, bool AreSteps)
{
    private static readonly string[] Explanations = ["description", "meaning", "purpose", "explanation", "说明", "描述", "含义", "作用"];

    /// <summary>Headings of a column that only what is done one after the other has.</summary>
    private static readonly PhraseSet Orders = PhraseSet.WholeWords(
        "step", "steps", "#", "no.", "nr.", "order", "sequence", "time", "phase", "stage", "day", "date", "duration", "owner", "who", "responsible", "done", "schritt",
        "步骤", "序号", "顺序", "时间", "阶段", "负责人", "执行人", "耗时");

    private static readonly string[] Cases = ["symptom", "problem", "error", "issue", "condition", "if", "when", "case", "state", "症状", "问题", "现象", "情况", "状态", "报错"];

    /// <summary>Titles of sections that tell what to do rather than what there is.</summary>
    private static readonly PhraseSet Procedures = PhraseSet.WholeWords("step", "steps", "procedure", "procedures", "timeline", "schedule", "步骤", "流程", "时间线");

    private static readonly string[] Numbers = ["step", "t+", "t-"];

    /// <summary>The table of a section with the given title. A table that explains commands has no rows.</summary>
    public static StepTable Of(string page, MarkdownTable table, string? section)
    {
        if (table.Rows.IsEmpty)
            return new([], AreSteps: true);

        var titles = table.Rows[0].Cells.Select(cell => cell.Text.Trim().ToLowerInvariant()).ToArray();
        var hasOrder = titles.Any(Orders.IsIn);
        if (!hasOrder && titles.Any(title => Has(title, Explanations)))
            return new([], AreSteps: true);

        var isByCase = titles.Length > 0 && Cases.Any(word => titles[0].Split(' ').Contains(word)) && !Orders.IsIn(titles[0]);
        ImmutableArray<StepRow> rows = [.. table.Rows.Select(row => new StepRow(row, MentionsOf(page, row, titles, isByCase))).Where(row => !row.Mentions.IsEmpty)];

        return new(rows, hasOrder || isByCase || (section is not null && Procedures.IsIn(section.ToLowerInvariant())) || rows.All(row => IsNumbered(row.Row)));
    }

    private static ImmutableArray<Mention> MentionsOf(string page, MarkdownRow row, string[] titles, bool isByCase)
    {
        if (row.Cells.Where((cell, column) => IsNegative(cell, column, titles)).Any())
            return [];

        var mentions = row.Cells.SelectMany(cell => Mention.Of(page, cell, isStep: true));
        return [.. isByCase ? mentions.Select(mention => mention with { IsConditional = true }) : mentions];
    }

    /// <summary>A cell without a command speaks about its row.</summary>
    private static bool IsNegative(MarkdownParagraph cell, int column, string[] titles) => cell.CodeSpans.IsEmpty
        ? Negation.IsIn(cell.Text.ToLowerInvariant())
        : column < titles.Length && Negation.IsIn(titles[column]);

    /// <summary>"1", "Step 2", "③", "02:00", "T+30": what the first cell of a step begins with.</summary>
    private static bool IsNumbered(MarkdownRow row)
    {
        if (row.Cells.IsEmpty || !row.Cells[0].CodeSpans.IsEmpty)
            return false;

        var text = row.Cells[0].Text.TrimStart(' ', '*', '_', '(').ToLowerInvariant();
        return text.Length > 0 && (char.IsDigit(text[0]) || text[0] is (>= '①' and <= '⑳') or '第' || Array.Exists(Numbers, word => text.StartsWith(word, StringComparison.Ordinal)));
    }

    private static bool Has(string text, string[] words) => words.Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0);
}
