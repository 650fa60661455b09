using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Rules.CommandLine;

/// <summary>A credential in a runbook is known to everybody who reads it, and gets into histories, process lists and logs.</summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/backup-and-restore-storages"/>
/// <seealso href="https://github.com/pingcap/tidb/issues/55273"/>
public sealed class SecretInPlainText : Rule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new(
        Id: "RBL7011",
        Name: "secret-in-plain-text",
        RuleCategory.CommandLine,
        Severity.Warning,
        Summary: "A credential in plain text is known to everybody who reads the runbook, the process list or the log");

    /// <inheritdoc/>
    public override IEnumerable<Finding> Check(RunbookPlan plan, RuleContext context)
    {
        var reported = new HashSet<SourceSpan>();

        foreach (var (_, secret) in Mistakes.Of(plan, MistakeNames.PlainSecret).Where(mistake => reported.Add(mistake.Value.Span)))
        {
            // The message names the parameter, never the credential.
            yield return new(Descriptor, secret.Span, $"the credential '{secret.Value}' stands here in plain text, for everybody who reads the file, the process list or the log")
            {
                Label = "a credential",
                Help = "take it from the environment, from a role of the machine or from a Kubernetes secret, and change it",
            };
        }

        foreach (var inspection in plan.Operations.OfType<InspectBackup>().Where(inspection => inspection.Settings["load-creds"].Is("true")))
        {
            yield return new(Descriptor, inspection.Settings["load-creds"].Span, "the output holds the credentials of the storage, hardly disguised: base64 is no encryption")
            {
                Label = "puts the credentials into the output",
                Help = "keep the output out of files and logs, or let tikv-ctl take its credentials from the environment",
            };
        }
    }
}
