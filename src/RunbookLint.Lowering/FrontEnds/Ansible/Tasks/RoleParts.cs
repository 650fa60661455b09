namespace RunbookLint.Lowering.FrontEnds.Ansible.Tasks;

/// <summary>Which files of a role are used.</summary>
internal sealed record RoleParts(string Tasks, string Variables, string Defaults, string Handlers)
{
    /// <summary>Those that are used when nothing else is said.</summary>
    public static RoleParts Main { get; } = new("main", "main", "main", "main");
}
