using System.Runtime.CompilerServices;
using RunbookLint.Syntax.GoTemplates;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>A text with Go templates: a file of a chart, or a value that <c>tpl</c> evaluates.</summary>
/// <param name="Text">The text.</param>
/// <param name="Syntax">The text, parsed.</param>
internal sealed record HelmTemplate(Fragment Text, GoTemplate Syntax)
{
    /// <summary>Each template of a chart needs the definitions of all others, and each of them is also a document of its own.</summary>
    private static readonly ConditionalWeakTable<SourceFile, HelmTemplate> Files = new();

    /// <summary>A whole file, parsed once however many documents ask for it.</summary>
    public static HelmTemplate Of(SourceFile file) => Files.GetValue(file, key => Read(Fragment.Whole(key)));

    /// <summary>A text.</summary>
    public static HelmTemplate Read(Fragment text) => new(text, GoTemplateParser.Parse(text.Text));
}
