namespace RunbookLint.Lowering.FrontEnds.Ansible.Tasks;

/// <summary>Why the rest of a play is not reached.</summary>
internal enum PlayEnd
{
    /// <summary>It is.</summary>
    None,

    /// <summary>A task fails, which a block may rescue.</summary>
    Failed,

    /// <summary>The play ends, whatever is around the task.</summary>
    Ended,
}
