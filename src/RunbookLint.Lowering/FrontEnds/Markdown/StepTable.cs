using RunbookLint.Syntax.Markdown;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Reads the commands in the cells of a table as steps.</summary>
internal static class StepTable
{
    private static readonly string[] Explanations = ["description", "meaning", "purpose", "explanation", "说明", "描述", "含义", "作用"];

    private static readonly string[] Orders = ["step", "#", "no.", "order", "time", "步骤", "序号", "顺序", "时间"];

    private static readonly string[] Cases = ["symptom", "problem", "error", "issue", "condition", "if", "when", "case", "state", "症状", "问题", "现象", "情况", "状态", "报错"];

    /// <summary>The steps, row by row. A table that explains commands has none.</summary>
    public static IEnumerable<Mention> MentionsOf(string page, MarkdownTable table)
    {
        if (table.Rows.IsEmpty)
            return [];

        var titles = table.Rows[0].Cells.Select(cell => cell.Text.Trim().ToLowerInvariant()).ToArray();
        if (titles.Any(title => Has(title, Explanations)) && !titles.Any(title => Has(title, Orders)))
            return [];

        var isByCase = titles.Length > 0 && Cases.Any(word => titles[0].Split(' ').Contains(word)) && !Has(titles[0], Orders);

        return table.Rows
            .Where(row => !row.Cells.Where((cell, column) => IsNegative(cell, column, titles)).Any())
            .SelectMany(row => row.Cells)
            .SelectMany(cell => Mention.Of(page, cell, isStep: true))
            .Select(mention => isByCase ? mention with { IsConditional = true } : mention);
    }

    /// <summary>A cell without a command speaks about its row.</summary>
    private static bool IsNegative(MarkdownParagraph cell, int column, string[] titles) => cell.CodeSpans.IsEmpty
        ? Negation.IsIn(cell.Text.ToLowerInvariant())
        : column < titles.Length && Negation.IsIn(titles[column]);

    private static bool Has(string text, string[] words) => words.Any(word => text.IndexOf(word, StringComparison.Ordinal) >= 0);
}
