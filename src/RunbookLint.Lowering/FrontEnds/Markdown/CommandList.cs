using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>Tells a list of the commands that there are from a list of steps: nobody runs all of them, and their order means nothing.</summary>
internal static class CommandList
{
    private static readonly PhraseSet References = PhraseSet.Anywhere(
        "cheat sheet", "cheatsheet", "cheat-sheet", "quick reference", "command reference", "command overview", "command list", "list of commands", "useful commands", "common commands", "commands overview",
        "速查", "常用命令", "命令参考", "命令列表", "命令一览");

    private static readonly string[] ReferenceTitles = ["commands", "command", "reference", "命令"];

    /// <summary>What an explanation says that a command does.</summary>
    private static readonly HashSet<string> Explanations = new(StringComparer.Ordinal)
    {
        "starts", "stops", "pauses", "resumes", "continues", "ends", "finishes", "aborts", "cancels", "shows", "prints", "displays", "lists", "tells", "reports", "returns", "gives", "queries", "checks", "verifies", "takes",
        "makes", "creates", "backs", "restores", "deletes", "removes", "truncates", "trims", "cleans", "clears", "drops", "lets", "puts", "sets", "brings", "runs", "does", "will", "can", "is",
    };

    /// <summary>Whether a list in a section with the given title has commands to choose from.</summary>
    public static bool IsIt(MarkdownList list, string page, string? section)
    {
        if (list.IsOrdered || list.Items.Any(item => item.IsChecked is not null))
            return false;

        var commands = list.Items.Where(HasCommand).ToList();
        return commands.Count >= 2 && ((section is not null && IsReference(section)) || commands.TrueForAll(item => IsExplained(item, page)));
    }

    private static bool IsReference(string section)
    {
        var title = section.Trim().ToLowerInvariant();
        return References.IsIn(title) || ReferenceTitles.Contains(title);
    }

    private static bool HasCommand(MarkdownItem item) =>
        item.Blocks.OfType<MarkdownParagraph>().Any(paragraph => paragraph.CodeSpans.Any(code => KnownCommands.IsWholeCommand(code.Text)));

    /// <summary>Whether an item begins with a command and says what that does: "`br log stop …` stops the task for good".</summary>
    private static bool IsExplained(MarkdownItem item, string page)
    {
        if (item.Blocks is not [MarkdownParagraph { CodeSpans: [var code, ..] } paragraph, ..] || !KnownCommands.IsWholeCommand(code.Text))
            return false;

        var before = page.Substring(paragraph.Span.Start, code.Span.Start - paragraph.Span.Start);
        var after = page.Substring(code.Span.End, paragraph.Span.End - code.Span.End).TrimStart(' ', '*', '_', ':', '-', '–', '—', '(', '\r', '\n').ToLowerInvariant();
        var end = 0;
        while (end < after.Length && char.IsLetter(after[end]))
            end++;

        return before.Trim(' ', '*', '_').Length == 0 && Explanations.Contains(after.Substring(0, end));
    }
}
