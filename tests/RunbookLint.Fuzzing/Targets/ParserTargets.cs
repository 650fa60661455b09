using System.Text;
using RunbookLint.Fuzzing.Invariants;
using RunbookLint.Syntax.AsciiDoc;
using RunbookLint.Syntax.GoTemplates;
using RunbookLint.Syntax.Groovy;
using RunbookLint.Syntax.Hcl;
using RunbookLint.Syntax.Jinja;
using RunbookLint.Syntax.Markdown;
using RunbookLint.Syntax.Org;
using RunbookLint.Syntax.PowerShell;
using RunbookLint.Syntax.PromQl;
using RunbookLint.Syntax.Python;
using RunbookLint.Syntax.ReStructuredText;
using RunbookLint.Syntax.Shell;
using RunbookLint.Syntax.Sql;
using RunbookLint.Syntax.Toml;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Fuzzing.Targets;

/// <summary>The parsers, each alone: they never throw, and what they say of a place is inside the text.</summary>
internal static class ParserTargets
{
    public static IEnumerable<FuzzTarget> All { get; } =
    [
        Of("yaml", YamlParser.Parse),
        Of("markdown", MarkdownParser.Parse),
        Of("shell", ShellParser.Parse),
        Of("sql", SqlParser.Parse),
        Of("toml", TomlParser.Parse),
        Of("jinja", JinjaParser.Parse),
        Of("go-template", GoTemplateParser.Parse),
        Of("groovy", GroovyParser.Parse),
        Of("hcl", HclParser.Parse),
        Of("promql", PromQlParser.Parse),
        Of("python", PythonParser.Parse),
        Of("powershell", PowerShellParser.Parse),
        Of("rst", text => ReStructuredTextParser.Parse(text, _ => null)),
        Of("asciidoc", text => AsciiDocParser.Parse(text, _ => null)),
        Of("org", OrgParser.Parse),
    ];

    private static FuzzTarget Of(string name, Func<string, object?> parse) => new(name, SeedKind.Text, input =>
    {
        var text = Encoding.UTF8.GetString(input);
        if (parse(text) is { } tree)
            SyntaxSpans.Inside(text, tree);
    });
}
