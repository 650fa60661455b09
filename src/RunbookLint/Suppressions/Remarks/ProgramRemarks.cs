using RunbookLint.Syntax.Programs;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>Comments of programs: they speak for statements, functions, and arguments on lines of their own.</summary>
/// <param name="marks">How the language marks comments.</param>
/// <param name="continuation">What takes a line break's meaning away.</param>
/// <param name="parse">The parser of the language.</param>
internal sealed class ProgramRemarks(CommentMarks marks, char continuation, Func<string, ProgramUnit> parse) : IRemarkReader
{
    /// <summary>Python.</summary>
    public static CommentMarks Python { get; } = new(["#"], [])
    {
        Quotes = [new("'''", "'''", '\\', SpansLines: true), new("\"\"\"", "\"\"\"", '\\', SpansLines: true), new("'", "'", '\\'), new("\"", "\"", '\\')],
    };

    /// <summary>PowerShell.</summary>
    public static CommentMarks PowerShell { get; } = new(["#"], [("<#", "#>")])
    {
        NeedsBlank = true,
        Quotes = [new("@'", "\n'@", '\0', SpansLines: true), new("@\"", "\n\"@", '\0', SpansLines: true), new("'", "'", '\0', SpansLines: true), new("\"", "\"", '`', SpansLines: true)],
    };

    public void Read(RemarkedText text)
    {
        BracketedLines.AddTo(text.Nodes, CommentScanner.ReadInto(text, marks), continuation);

        var program = parse(text.Parsed);
        var nodes = ProgramWalk.Nodes([.. program.Main, .. program.Functions]);
        text.Nodes.AddRange(nodes.Where(node => node is ProgramStatement and not ProgramBlock || node is ProgramArgument).Select(node => node.Span));
    }
}
