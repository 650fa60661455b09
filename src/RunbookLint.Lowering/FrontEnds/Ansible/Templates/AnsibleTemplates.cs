using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Lowering.Templates;
using RunbookLint.Syntax.Jinja;
using RunbookLint.Syntax.Templates;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Templates;

/// <summary>Evaluates values and texts with the variables that a task sees.</summary>
internal static class AnsibleTemplates
{
    /// <summary>What a value is.</summary>
    public static JinjaValue Evaluate(this AnsibleVariables variables, AnsibleValue value) => value switch
    {
        NodeValue node => variables.Evaluate(node.Node, node.Home),
        TextValue text => variables.Evaluate(text.Text, text.IsTyped),
        KnownValue known => known.Value,
        _ => new JinjaNone(),
    };

    /// <summary>What a node is.</summary>
    public static JinjaValue Evaluate(this AnsibleVariables variables, YamlNode node, YamlText home) => node switch
    {
        YamlScalar scalar when VariableSet.IsEncrypted(scalar.Value) => new JinjaUnknown("the value is encrypted") { Source = home.Settings.Embedded(scalar) },
        YamlScalar { Templates.IsEmpty: true } scalar => Typed(scalar.Value, scalar.Style == YamlScalarStyle.Plain, home.Settings.Embedded(scalar)),
        YamlScalar scalar => variables.Evaluate(home.Settings.Embedded(scalar), isTyped: false),
        YamlSequence sequence => new JinjaList([.. sequence.Children.Select(child => JinjaItem.Later(() => variables.Evaluate(child, home)))]) { Node = node, Source = home.Fragment },
        YamlMapping mapping => new JinjaMapping(
            [
                .. mapping.MergedEntries.AddRange(mapping.OwnEntries).Where(entry => entry.Key.Text is not null)
                    .Select(entry => new KeyValuePair<string, JinjaItem>(entry.Key.Text!, JinjaItem.Later(() => variables.Evaluate(entry.Value, home)))),
            ])
        {
            Node = node,
            Source = home.Fragment,
        },
        _ => new JinjaNone(),
    };

    /// <summary>What a text is: the value of its expression when it is nothing but one, else the text with all values put in.</summary>
    public static JinjaValue Evaluate(this AnsibleVariables variables, Fragment text, bool isTyped)
    {
        var templates = TemplateScanner.Find(text.Text);
        if (templates.IsEmpty)
            return Typed(text.Text, isTyped, text);

        if (templates is [{ Kind: TemplateKind.Expression } only] && only.Span.Length == text.Text.Trim().Length && text.Text[only.Start] == '{')
        {
            var value = variables.EvaluateExpression(ExpressionOf(text.Text, only.Span));
            return value.Source is null ? value with { Source = text } : value;
        }

        var expanded = variables.Expand(text);
        return new JinjaText(expanded.Text) { Source = expanded.Fragment, Unknown = expanded.IsKnown ? null : expanded.ToSetting().Reason ?? "a part of it is left to the run" };
    }

    /// <summary>What an expression gives.</summary>
    public static JinjaValue EvaluateExpression(this AnsibleVariables variables, string expression) =>
        JinjaParser.Parse(expression) is { } parsed ? new JinjaEvaluator(variables).Evaluate(parsed) : new JinjaUnknown("the expression cannot be read");

    /// <summary>A text with all known values put in.</summary>
    public static Argument Expand(this AnsibleVariables variables, Fragment text, TemplateTarget target = TemplateTarget.Value)
    {
        var templates = TemplateScanner.Find(text.Text);
        return templates.All(template => template.Kind == TemplateKind.Expression)
            ? TemplateExpansion.Expand(text, templates.Select(template => template.Span), span => variables.ValueOf(text.Text, span))
            : new TemplateRendering(text, templates, variables, target).Render();
    }

    /// <summary>A value as a word: the text it becomes, standing where the value was set and used at a place.</summary>
    public static Argument Word(this AnsibleVariables variables, AnsibleValue value, Fragment place) => value switch
    {
        NodeValue { Node: YamlScalar scalar } node => variables.Expand(node.Home.Settings.Embedded(scalar)),
        TextValue text => variables.Expand(text.Text),
        _ => variables.Insert(variables.Evaluate(value), place),
    };

    /// <summary>A computed value in place of a text.</summary>
    public static Argument Insert(this AnsibleVariables variables, JinjaValue value, Fragment place) =>
        TemplateExpansion.Expand(place, [new TextSpan(0, place.Text.Length)], _ => variables.Render(value));

    /// <summary>What a value becomes in a text.</summary>
    public static TemplateValue Render(this AnsibleVariables variables, JinjaValue value)
    {
        if (value is JinjaDocument document)
            return variables.Render(document.Text);

        if (value is JinjaText { Unknown: not null, Source: { } partial } && variables.MayGrow(partial.Text.Length))
            return TemplateValue.Of(partial);

        if (JinjaValues.TextOf(value) is not { } text)
            return TemplateValue.Unknown(JinjaValues.ReasonOf(value) ?? (value is JinjaList ? "it is a list" : "it is a mapping"), value is JinjaList or JinjaMapping ? null : value.Source);

        if (!variables.MayGrow(text.Length))
            return TemplateValue.Unknown("the value is too long");

        return value.Source is { } source && source.Text == text ? TemplateValue.Of(source) : TemplateValue.From(text, value.Source);
    }

    /// <summary>What a template in a text gives.</summary>
    public static TemplateValue ValueOf(this AnsibleVariables variables, string text, TextSpan template) =>
        text[template.Start] == '$' ? TemplateValue.Unknown("it is no expression of Ansible") : variables.Render(variables.EvaluateExpression(ExpressionOf(text, template)));

    /// <summary>What stands between the braces.</summary>
    public static string ExpressionOf(string text, TextSpan template)
    {
        var (start, end) = (template.Start + 2, template.End - 2);
        start += start < end && text[start] is '-' or '+' ? 1 : 0;
        end -= end > start && text[end - 1] is '-' or '+' ? 1 : 0;
        return text.Substring(start, end - start);
    }

    /// <summary>Whether a condition holds; null when only the run knows, or when the run may bring what changes it.</summary>
    public static bool? Holds(this AnsibleVariables variables, YamlNode condition, YamlText home)
    {
        if (condition is YamlSequence { Children: var all })
        {
            var parts = all.Select(part => variables.Holds(part, home)).ToList();
            return parts.Contains(false) ? false : parts.Contains(null) ? null : true;
        }

        if (condition is not YamlScalar { Value: var text } scalar)
            return condition.Exists ? null : true;

        variables.IsAssumed = false;
        var value = scalar.Templates is [var whole] && whole.Length == text.Trim().Length ? variables.EvaluateExpression(ExpressionOf(text, whole))
            : Typed(text, scalar.Style == YamlScalarStyle.Plain, home.Settings.Embedded(scalar)) is JinjaBoolean literal ? literal
            : JinjaParser.Parse(text) is { } parsed ? AnsibleMagic.PicksOneHost(parsed) ? new JinjaBoolean(true) : new JinjaEvaluator(variables).Evaluate(parsed)
            : new JinjaUnknown("the condition cannot be read");

        return variables.IsAssumed ? null : JinjaValues.IsTrue(value);
    }

    private static JinjaValue Typed(string text, bool isTyped, Fragment source)
    {
        if (!isTyped)
            return new JinjaText(text) { Source = source };

        return text switch
        {
            "" or "~" or "null" or "Null" or "NULL" => new JinjaNone { Source = source },
            "true" or "True" or "TRUE" or "yes" or "Yes" or "YES" or "on" or "On" or "ON" => new JinjaBoolean(true) { Source = source },
            "false" or "False" or "FALSE" or "no" or "No" or "NO" or "off" or "Off" or "OFF" => new JinjaBoolean(false) { Source = source },
            _ when text.Length < 16 && text.All(c => c is >= '0' and <= '9') && (text == "0" || text[0] != '0') => new JinjaNumber(long.Parse(text, System.Globalization.CultureInfo.InvariantCulture)) { Source = source },
            _ when YamlNumbers.IsRewritten(text) => new JinjaUnknown("YAML reads it as a number, which is written otherwise") { Source = source },
            _ => new JinjaText(text) { Source = source },
        };
    }
}
