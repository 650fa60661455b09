using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds;
using RunbookLint.Lowering.FrontEnds.Shell;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;
using RunbookLint.Syntax.Sql;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Statements;

/// <summary>Understands SQL statements, whichever client runs them.</summary>
/// <param name="facts">What is known of every statement, the cluster above all.</param>
/// <param name="context">The document.</param>
internal sealed class StatementLowering(SettingList facts, LoweringContext context)
{
    private readonly HashSet<string> sourced = new(StringComparer.Ordinal);

    /// <summary>The plan of statements.</summary>
    public ImmutableArray<PlanNode> Lower(SqlText text)
    {
        var timeline = new ShellTimeline(text.Fragment.Span);
        timeline.Add(Lower(text, followsFiles: true));
        return timeline.ToNodes();
    }

    private IEnumerable<PlanNode> Lower(SqlText text, bool followsFiles)
    {
        context.Note(text.Fragment, FragmentLanguage.Sql);
        var asked = LastQuestionIn(text.Fragment.Text);
        context.Waits += asked < 0 ? 0 : 1;
        var script = SqlParser.Parse(text.Fragment.Text);
        if (text.Holes.IsEmpty)
            context.Report(text.Fragment, script.Errors);

        var transactions = SharedTransactions.Of(script);
        foreach (var statement in script.Statements)
        {
            if (statement is SqlSource source && followsFiles)
            {
                foreach (var node in LowerFile(source))
                    yield return node;
            }
            else if (Lower(statement, text) is { } operation)
            {
                // Whoever asks for the jobs waits for them to end.
                yield return transactions.Contains(statement) ? Shared(operation)
                    : operation is ImportInto && operation.Settings["detached"].Is("true") && statement.Span.End > asked ? RunningJobs.Mark(Region.Sequence(operation.Span, [operation]))
                    : operation;
            }
        }
    }

    /// <summary>Where a text asks last how far imports are; -1 when it does not.</summary>
    private static int LastQuestionIn(string text) =>
        Math.Max(text.LastIndexOf("SHOW IMPORT", StringComparison.OrdinalIgnoreCase), text.LastIndexOf("tidb_import_jobs", StringComparison.OrdinalIgnoreCase));

    private static BulkWrite Shared(Operation operation) =>
        new(operation.Source with { Settings = operation.Settings.With("transaction", Setting<string>.Known("shared", operation.Span)) });

    /// <summary>Files are followed one level deep and each once, so that no file can include itself for ever.</summary>
    private IEnumerable<PlanNode> LowerFile(SqlSource source) =>
        !source.File.IsDynamic && sourced.Add(source.File.Text) && context.ReadFile(source.File.Text) is { } file
            ? Lower(SqlText.Of(file), followsFiles: false)
            : [];

    private Operation? Lower(SqlStatement statement, SqlText text)
    {
        var span = text.Locate(statement.Span);

        return statement switch
        {
            SqlImportInto import => new ImportInto(new(span, ImportSettings(import, text, span))),
            SqlBackup backup => new SnapshotBackup(new(span, SnapshotSettings("backup", backup.Objects, backup.IsTable, backup.Storage, backup.Options, text, span))),
            SqlRestore restore => new SnapshotRestore(new(span, SnapshotSettings("restore", restore.Objects, restore.IsTable, restore.Storage, restore.Options, text, span))),
            SqlLoadData load => new BulkWrite(new(span, LoadSettings(load, text, span))),
            SqlBulkWrite write => new BulkWrite(new(span, WriteSettings(write, text, span))),
            SqlAddIndex index => new AddIndex(new(span, Settings(span).Add(SettingNames.Tables, text.Setting(index.Table)).ToList(facts))),
            SqlSet set when WatchedSettings.Match(set.Name) is { } item => new ChangeSetting(new(span, ChangeSettings(set, item, text, span))),
            SqlFlashback { Target: "cluster" } flashback => new FlashbackCluster(new(span, FlashbackSettings(flashback, text, span))),
            _ => null,
        };
    }

    private SettingList ImportSettings(SqlImportInto import, SqlText text, SourceSpan span)
    {
        var settings = Settings(span).Add(SettingNames.Tables, text.Setting(import.Table));
        if (import.Source is { } source)
            AddStorage(settings, "data-source-dir", text.Setting(source));

        foreach (var option in import.Options)
        {
            if (option.Name == "disable_precheck")
                settings.Add("check-requirements", "false", text.Locate(option.Span));
            else if (option.Name == "detached")
                settings.Add("detached", "true", text.Locate(option.Span));
        }

        return settings.ToList(facts);
    }

    private SettingList SnapshotSettings(
        string statement, ImmutableArray<SqlValue> objects, bool isTable, SqlValue storage, ImmutableArray<SqlOption> options, SqlText text, SourceSpan span)
    {
        var settings = Settings(span);
        AddStorage(settings, SettingNames.Storage, text.Setting(storage));

        foreach (var option in options)
        {
            if (option is { Name: "snapshot", Value: { } snapshot })
                AddInstant(settings, "backup-ts", snapshot, text);
            else if (option is { Name: "last_backup", Value: { } last })
                AddInstant(settings, "last-backup-ts", last, text);
        }

        // The instants of a statement are those of its session, and what runs it is TiDB.
        settings.Add(SettingNames.Statement, statement, span);

        var isFull = objects.Length == 1 && objects[0].Text == "*";
        settings.Add(SettingNames.Scope, isFull ? "full" : isTable ? "table" : "db", objects.IsEmpty ? span : text.Locate(objects[0].Span));
        if (!isFull)
            settings.Add(isTable ? SettingNames.Tables : SettingNames.Databases, text.Setting(objects));

        return settings.ToList(facts);
    }

    private static void AddStorage(SettingListBuilder settings, string name, Setting<string> url)
    {
        settings.Add(name, url);
        foreach (var secret in Secrets.InUrl(url))
            settings.Add(secret.Name, secret.Value);
    }

    /// <summary>An instant; <c>5 MINUTE AGO</c> is one that only the run knows.</summary>
    private static void AddInstant(SettingListBuilder settings, string name, SqlValue value, SqlText text)
    {
        var setting = text.Setting(value);
        settings.Add(name, setting.IsKnown(out var known) && known.EndsWith("ago", StringComparison.OrdinalIgnoreCase) ? Setting<string>.Dynamic(setting.Span, known) : setting);
    }

    private SettingList LoadSettings(SqlLoadData load, SqlText text, SourceSpan span) => Settings(span)
        .Add("statement", "load-data", span)
        .Add(SettingNames.Tables, text.Setting(load.Table))
        .Add("data-source-dir", text.Setting(load.File))
        .ToList(facts);

    private SettingList WriteSettings(SqlBulkWrite write, SqlText text, SourceSpan span)
    {
        var settings = Settings(span)
            .Add("statement", write.Verb, span)
            .Add(SettingNames.Tables, text.Setting(write.Table));

        if (write.HasWhere)
            settings.Add("where", write.HasKey ? "key" : "true", span);

        if (write.HasLimit)
            settings.Add("limit", "true", span);

        if (write.IsBatch)
            settings.Add("batch", "true", span);

        return settings.ToList(facts);
    }

    private SettingList ChangeSettings(SqlSet set, string item, SqlText text, SourceSpan span) => Settings(span)
        .Add("item", item, span)
        .Add("value", ConstantExpression.Evaluated(text.Setting(set.Value)))
        .ToList(facts);

    private SettingList FlashbackSettings(SqlFlashback flashback, SqlText text, SourceSpan span) => Settings(span)
        .Add("timestamp", flashback.Timestamp is { } timestamp ? text.Setting(timestamp) : default)
        .ToList(facts);

    private static SettingListBuilder Settings(SourceSpan span) => new(span);
}
