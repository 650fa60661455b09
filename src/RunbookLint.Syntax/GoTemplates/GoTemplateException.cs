namespace RunbookLint.Syntax.GoTemplates;

/// <summary>Ends the reading of a template: Go, too, gives up at the first error. It never leaves the parser.</summary>
internal sealed class GoTemplateException(SyntaxError error) : Exception
{
    public SyntaxError Error { get; } = error;
}
