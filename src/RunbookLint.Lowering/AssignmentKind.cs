namespace RunbookLint.Lowering;

/// <summary>How the value of an assignment is read, in the order in which Helm applies them: what comes later wins.</summary>
/// <seealso href="https://helm.sh/docs/helm/helm_template/"/>
public enum AssignmentKind
{
    /// <summary>JSON: <c>--set-json</c>.</summary>
    Json,

    /// <summary>What looks like a number, true, false or null is one: <c>--set</c>.</summary>
    Typed,

    /// <summary>A text, whatever it looks like: <c>--set-string</c>.</summary>
    Text,

    /// <summary>The content of a file: <c>--set-file</c>.</summary>
    File,

    /// <summary>A text that may hold commas and backslashes: <c>--set-literal</c>.</summary>
    Literal,
}
