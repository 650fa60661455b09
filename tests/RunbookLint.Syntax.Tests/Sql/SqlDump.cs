using System.Collections.Immutable;
using RunbookLint.Syntax.Sql;

namespace RunbookLint.Syntax.Tests.Sql;

/// <summary>A line for each statement, comment and error. What is dynamic has a question mark.</summary>
internal static class SqlDump
{
    public static string Of(SqlScript script) => string.Join("\n",
    [
        .. script.Statements.Select(Line),
        .. script.Comments.Select(comment => $"comment {comment.Text}"),
        .. script.Errors.Select(error => $"error {error.Span} {error.Message}"),
    ]);

    private static string Line(SqlStatement statement) => statement switch
    {
        SqlImportInto import => $"import {Show(import.Table)} from {(import.Source is null ? "query" : Show(import.Source))}{Show(import.Options)}",
        SqlBackup backup => $"backup {(backup.IsTable ? "table" : "database")} {Show(backup.Objects)} to {Show(backup.Storage)}{Show(backup.Options)}",
        SqlRestore restore => $"restore {(restore.IsTable ? "table" : "database")} {Show(restore.Objects)} from {Show(restore.Storage)}{Show(restore.Options)}",
        SqlLoadData load => $"load {Show(load.Table)} from {Show(load.File)}",
        SqlAddIndex index => $"add index {Show(index.Table)}",
        SqlBulkWrite write =>
            $"{(write.IsBatch ? "batch " : "")}{write.Verb} {Show(write.Table)}{(write.HasWhere ? " where" : "")}{(write.HasLimit ? " limit" : "")}",
        SqlSet set => $"set {(set.Scope.Length > 0 ? set.Scope + " " : "")}{set.Name} = {Show(set.Value)}",
        SqlFlashback flashback => $"flashback {flashback.Target}{(flashback.Timestamp is { } timestamp ? " to " + Show(timestamp) : "")}",
        SqlSource source => $"source {Show(source.File)}",
        SqlOther other => $"other {other.Verb}".TrimEnd(),
        _ => throw new InvalidOperationException($"Nothing is known of {statement}"),
    };

    private static string Show(SqlValue value) => value.Text + (value.IsDynamic ? "?" : "");

    private static string Show(ImmutableArray<SqlValue> values) => string.Join(",", values.Select(Show));

    private static string Show(ImmutableArray<SqlOption> options) =>
        string.Concat(options.Select(option => $" [{option.Name}{(option.Value is null ? "" : "=" + Show(option.Value))}]"));
}
