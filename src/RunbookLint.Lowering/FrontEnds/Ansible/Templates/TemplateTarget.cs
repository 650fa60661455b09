namespace RunbookLint.Lowering.FrontEnds.Ansible.Templates;

/// <summary>What a rendered text is for.</summary>
internal enum TemplateTarget
{
    /// <summary>A value: every line break in it counts.</summary>
    Value,

    /// <summary>A script in a value.</summary>
    Script,

    /// <summary>A file: the line break behind a statement goes with it, as the module <c>template</c> does.</summary>
    File,

    /// <summary>A file that holds a script.</summary>
    ScriptFile,
}
