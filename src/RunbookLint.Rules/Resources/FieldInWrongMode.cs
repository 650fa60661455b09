using RunbookLint.Plan;
using RunbookLint.Rules.CommandLine;
using RunbookLint.Text;

namespace RunbookLint.Rules.Resources;

/// <summary>Fields of another mode, and all storage providers but the first, are accepted and ignored.</summary>
/// <seealso href="https://docs.pingcap.com/tidb-in-kubernetes/stable/backup-restore-cr"/>
public sealed class FieldInWrongMode : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL8008",
        Name: "field-in-wrong-mode",
        RuleCategory.Resources,
        Severity.Warning,
        Summary: "A field that belongs to another mode, or a second storage, is ignored");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        var reported = new HashSet<SourceSpan>();

        foreach (var (operation, field) in Mistakes.Of(plan, MistakeNames.IgnoredField).Where(mistake => reported.Add(mistake.Value.Span)))
            yield return Report(field, operation);
    }

    private Finding Report(Setting<string> field, Operation operation) => field.Value switch
    {
        "s3" or "gcs" or "azblob" or "local" => new(Descriptor, field.Span, $"'{field.Value}' is ignored: of several storages TiDB Operator takes the first of s3, gcs, azblob and local")
        {
            Label = "not used",
            Related = operation.Settings[SettingNames.Storage] is { IsAbsent: false } storage ? [new(storage.Span, "this storage is used")] : [],
            Help = "leave one storage",
        },
        "logTruncateUntil" or "logSubcommand" or "logStop" => new(Descriptor, field.Span, $"{field.Value} is ignored: backupMode is not log")
        {
            Label = "has no effect",
            Help = "set backupMode: log, or remove the field",
        },
        _ => new(Descriptor, field.Span, $"{field.Value} is ignored: restoreMode is not pitr")
        {
            Label = "has no effect",
            Help = "set restoreMode: pitr, or remove the field",
        },
    };
}
