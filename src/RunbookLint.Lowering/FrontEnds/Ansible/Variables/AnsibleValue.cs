using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Jinja;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Variables;

/// <summary>The value of a variable or of a module's argument as it is set; templates in it are evaluated when it is used.</summary>
internal abstract record AnsibleValue
{
    /// <summary>The value as written: two that read alike are one, wherever they stand.</summary>
    public abstract string Written { get; }
}

/// <summary>A node of YAML.</summary>
internal sealed record NodeValue(YamlNode Node, YamlText Home) : AnsibleValue
{
    public override string Written => Node.Text ?? Home.Fragment.Text.Substring(Node.Span.Start, Node.Span.Length);
}

/// <summary>A text: of an inventory, of <c>key=value</c>.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsTyped">Whether numbers and the like are read as what they are, as in inventories; a word of a command line is always a string.</param>
internal sealed record TextValue(Fragment Text, bool IsTyped = false) : AnsibleValue
{
    public override string Written => Text.Text;
}

/// <summary>A value that is there already: an item of a loop, what <c>set_fact</c> found.</summary>
internal sealed record KnownValue(JinjaValue Value) : AnsibleValue
{
    public override string Written => JinjaValues.TextOf(Value) ?? "";
}
