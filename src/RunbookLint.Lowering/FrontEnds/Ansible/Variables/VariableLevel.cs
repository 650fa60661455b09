namespace RunbookLint.Lowering.FrontEnds.Ansible.Variables;

/// <summary>Where a variable may be set, from the weakest to the strongest.</summary>
/// <seealso href="https://docs.ansible.com/ansible/latest/playbook_guide/playbooks_variables.html#understanding-variable-precedence"/>
internal enum VariableLevel
{
    /// <summary><c>defaults</c> of a role.</summary>
    Defaults,

    /// <summary>The inventory, and the <c>group_vars</c> and <c>host_vars</c> beside it and beside the playbook.</summary>
    Inventory,

    /// <summary><c>vars</c> and <c>vars_prompt</c> of a play.</summary>
    Play,

    /// <summary><c>vars_files</c> of a play.</summary>
    Files,

    /// <summary><c>vars</c> of a role.</summary>
    Role,

    /// <summary><c>vars</c> of a block.</summary>
    Block,

    /// <summary><c>vars</c> of a task.</summary>
    Task,

    /// <summary><c>include_vars</c>.</summary>
    Included,

    /// <summary><c>set_fact</c> and <c>register</c>.</summary>
    Facts,

    /// <summary>Parameters of a role.</summary>
    RoleParameters,

    /// <summary>Parameters of an include.</summary>
    IncludeParameters,

    /// <summary><c>-e</c> of the command line.</summary>
    Extra,

    /// <summary>The item of a loop, and what a template itself sets.</summary>
    Local,
}
