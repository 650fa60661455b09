using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary>Takes a mapping out of a text as a text of YAML of its own, with the known values put in.</summary>
internal static class NodeText
{
    /// <summary>The text of a node of a text.</summary>
    public static Argument Of(YamlNode node, Fragment home, AnsibleVariables variables)
    {
        var text = home.Slice(TextSpan.FromBounds(StartOf(node, home.Text), node.Span.End));
        var expanded = variables.Expand(text);

        // A value may hold what means something else in YAML; then the templates say more.
        return YamlParser.Parse(expanded.Text).Errors.IsEmpty ? expanded : Argument.Of(text);
    }

    /// <summary>The start of the line, when nothing but blanks stand before the node: all its lines are then indented alike.</summary>
    private static int StartOf(YamlNode node, string text)
    {
        var start = node.Span.Start;
        while (start > 0 && text[start - 1] == ' ')
            start--;

        return start == 0 || text[start - 1] is '\n' or '\r' ? start : node.Span.Start;
    }
}
