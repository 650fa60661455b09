using RunbookLint.Syntax.Templates;

namespace RunbookLint.Syntax.Yaml;

/// <summary>A text to read as YAML.</summary>
/// <param name="Original">As it is written.</param>
/// <param name="Mask">The same with templates hidden; offsets are equal.</param>
internal sealed record YamlSource(string Original, TemplateMask Mask)
{
    /// <summary>Whether the parser sees line breaks as blanks somewhere: what a text of several lines means is then read from <see cref="Text"/>.</summary>
    public bool IsJoined { get; init; }

    /// <summary>The arms of the templates.</summary>
    public TemplateArms Arms { get; } = TemplateArms.Of(Original, Mask.Templates);

    /// <summary>What the parser sees.</summary>
    public string Text => Mask.Text;
}
