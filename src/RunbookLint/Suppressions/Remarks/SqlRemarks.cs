using RunbookLint.Syntax.Sql;

namespace RunbookLint.Suppressions.Remarks;

/// <summary>Comments of SQL: <c>-- …</c>, <c># …</c> and <c>/* … */</c>. They speak for statements.</summary>
internal sealed class SqlRemarks : IRemarkReader
{
    public void Read(RemarkedText text)
    {
        var script = SqlParser.Parse(text.Parsed);
        foreach (var comment in script.Comments)
        {
            var opening = text.Text[comment.Span.Start];
            text.Add(comment.Span, open: opening == '#' ? 1 : 2, close: opening == '/' ? 2 : 0);
        }

        text.Nodes.AddRange(script.Statements.Select(statement => statement.Span));
    }
}
