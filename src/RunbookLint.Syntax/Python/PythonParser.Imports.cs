using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Syntax.Python;

public sealed partial class PythonParser
{
    /// <summary><c>import a.b as c</c>: the file is <c>a/b.py</c>.</summary>
    private void Import()
    {
        do
        {
            expressions.Next();
            var path = DottedName();
            var name = path.Substring(path.LastIndexOf('/') + 1);

            if (Current.Is("as"))
            {
                expressions.Next();
                name = Current.Text;
                expressions.Next();
            }

            imports[name] = path + ".py";
        }
        while (Current.Is(","));

        SkipStatement();
    }

    private void ImportFrom()
    {
        expressions.Next();
        while (Current.Is(".") || Current.Is("..."))
            expressions.Next();

        var path = Current.Is("import") ? "" : DottedName();
        if (Current.Is("import"))
            expressions.Next();

        while (!EndsStatement())
        {
            if (Current.Kind == PythonKind.Name || Current.Is("*"))
            {
                var name = Current.Text;
                expressions.Next();
                if (Current.Is("as"))
                {
                    expressions.Next();
                    aliases[Current.Text] = name;
                    name = Current.Text;
                    expressions.Next();
                }

                imports[name] = path.Length == 0 ? name + ".py" : path + ".py";
            }
            else
            {
                expressions.Next();
            }
        }
    }

    private string DottedName()
    {
        var path = Current.Text;
        expressions.Next();

        while (Current.Is("."))
        {
            expressions.Next();
            path += "/" + Current.Text;
            expressions.Next();
        }

        return path;
    }

    private TextSpan SpanFrom(int start) => TextSpan.FromBounds(start, Math.Max(start, expressions.LastEnd));
}
