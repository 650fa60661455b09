namespace RunbookLint.Syntax.GoTemplates;

/// <summary>Reads templates of Go's <c>text/template</c>, as Helm's charts have them.</summary>
/// <seealso href="https://pkg.go.dev/text/template"/>
public static class GoTemplateParser
{
    /// <summary>The template of a text. With an error it holds what stands before the error.</summary>
    public static GoTemplate Parse(string text)
    {
        var reader = new GoBlockReader(text);
        try
        {
            var nodes = reader.ReadAll();
            return new(nodes, reader.Definitions, []);
        }
        catch (GoTemplateException exception)
        {
            return new([], reader.Definitions, [exception.Error]);
        }
    }
}
