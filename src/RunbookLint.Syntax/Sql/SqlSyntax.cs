using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Sql;

/// <summary>A statement. Only those that matter for backup plans have a type of their own.</summary>
/// <param name="Span">The statement without its terminator.</param>
public abstract record SqlStatement(TextSpan Span);

/// <summary>A piece of a statement: a literal, a name, a value.</summary>
/// <param name="Span">As written, quotes included.</param>
/// <param name="Text">Decoded.</param>
/// <param name="IsDynamic">A placeholder, a variable, or an expression.</param>
public sealed record SqlValue(TextSpan Span, string Text, bool IsDynamic = false);

/// <summary>An option such as <c>THREAD = 8</c> or <c>DISABLE_PRECHECK</c>; names are in lower case.</summary>
public sealed record SqlOption(TextSpan Span, string Name, SqlValue? Value);

/// <summary><c>IMPORT INTO t FROM 'file'</c> or <c>FROM SELECT</c>.</summary>
/// <param name="Span">The statement.</param>
/// <param name="Table">The target, as <c>db.table</c> or <c>table</c>.</param>
/// <param name="Source">The file pattern; null when it imports from a query.</param>
/// <param name="Options">Those behind <c>WITH</c>.</param>
public sealed record SqlImportInto(TextSpan Span, SqlValue Table, SqlValue? Source, ImmutableArray<SqlOption> Options) : SqlStatement(Span);

/// <summary><c>BACKUP DATABASE|TABLE … TO 'storage'</c>, TiDB's own.</summary>
/// <param name="Span">The statement.</param>
/// <param name="Objects">The databases or tables, <c>*</c> for all.</param>
/// <param name="IsTable">Whether they are tables.</param>
/// <param name="Storage">The URL.</param>
/// <param name="Options">Those behind the URL.</param>
public sealed record SqlBackup(TextSpan Span, ImmutableArray<SqlValue> Objects, bool IsTable, SqlValue Storage, ImmutableArray<SqlOption> Options)
    : SqlStatement(Span);

/// <summary><c>RESTORE DATABASE|TABLE … FROM 'storage'</c>, TiDB's own.</summary>
/// <param name="Span">The statement.</param>
/// <param name="Objects">The databases or tables, <c>*</c> for all.</param>
/// <param name="IsTable">Whether they are tables.</param>
/// <param name="Storage">The URL.</param>
/// <param name="Options">Those behind the URL.</param>
public sealed record SqlRestore(TextSpan Span, ImmutableArray<SqlValue> Objects, bool IsTable, SqlValue Storage, ImmutableArray<SqlOption> Options)
    : SqlStatement(Span);

/// <summary><c>LOAD DATA [LOCAL] INFILE 'file' INTO TABLE t</c>.</summary>
public sealed record SqlLoadData(TextSpan Span, SqlValue File, SqlValue Table) : SqlStatement(Span);

/// <summary><c>CREATE INDEX</c>, <c>ALTER TABLE … ADD INDEX|KEY|UNIQUE|PRIMARY KEY</c>.</summary>
public sealed record SqlAddIndex(TextSpan Span, SqlValue Table) : SqlStatement(Span);

/// <summary><c>INSERT … SELECT</c>, <c>REPLACE … SELECT</c>, <c>UPDATE</c>, <c>DELETE</c>, and their non-transactional form behind <c>BATCH</c>.</summary>
/// <param name="Span">The statement.</param>
/// <param name="Verb"><c>insert</c>, <c>replace</c>, <c>update</c> or <c>delete</c>.</param>
/// <param name="Table">The target.</param>
/// <param name="HasWhere">Whether a <c>WHERE</c> limits it.</param>
/// <param name="HasLimit">Whether a <c>LIMIT</c> limits it.</param>
/// <param name="IsBatch">Whether <c>BATCH … LIMIT n</c> splits it.</param>
public sealed record SqlBulkWrite(TextSpan Span, string Verb, SqlValue Table, bool HasWhere, bool HasLimit, bool IsBatch) : SqlStatement(Span)
{
    /// <summary>Whether the <c>WHERE</c> names one row by its key.</summary>
    public bool HasKey { get; init; }
}

/// <summary>One assignment of a <c>SET</c>. A statement with several gives several.</summary>
/// <param name="Span">The assignment.</param>
/// <param name="Scope"><c>global</c>, <c>session</c>, <c>config</c> (with the component in <paramref name="Name"/>'s place kept apart by a space), or empty.</param>
/// <param name="Name">In lower case, without <c>@@</c>.</param>
/// <param name="Value">The value.</param>
public sealed record SqlSet(TextSpan Span, string Scope, string Name, SqlValue Value) : SqlStatement(Span);

/// <summary><c>FLASHBACK CLUSTER|DATABASE|TABLE</c>.</summary>
public sealed record SqlFlashback(TextSpan Span, string Target, SqlValue? Timestamp) : SqlStatement(Span);

/// <summary>A client command: <c>source file</c>, <c>\. file</c>.</summary>
public sealed record SqlSource(TextSpan Span, SqlValue File) : SqlStatement(Span);

/// <summary>Any other statement.</summary>
/// <param name="Span">The statement.</param>
/// <param name="Verb">Its first word in lower case.</param>
public sealed record SqlOther(TextSpan Span, string Verb) : SqlStatement(Span);

/// <summary>A comment, with its marks.</summary>
public sealed record SqlComment(TextSpan Span, string Text);

/// <summary>The statements of a text.</summary>
public sealed record SqlScript(ImmutableArray<SqlStatement> Statements, ImmutableArray<SqlComment> Comments, ImmutableArray<SyntaxError> Errors);
