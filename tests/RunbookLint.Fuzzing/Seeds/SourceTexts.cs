using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace RunbookLint.Fuzzing.Seeds;

/// <summary>
/// Texts that the repository holds: files of cases and samples, the examples of rule pages, and the texts that tests are written with.
/// </summary>
internal static class SourceTexts
{
    private static readonly (string Word, string Path)[] Marks =
    [
        ("apiVersion:", "input.yaml"),
        ("hosts:", "playbook.yml"),
        ("jobs:", ".github/workflows/input.yml"),
        ("pipeline {", "Jenkinsfile"),
        ("resource \"", "main.tf"),
        ("```", "input.md"),
        ("{{", "templates/input.yaml"),
        ("IMPORT INTO", "input.sql"),
        ("SELECT ", "input.sql"),
        ("[tikv-importer]", "lightning.toml"),
        ("def ", "input.py"),
        ("function ", "input.ps1"),
        (" = \"", "input.toml"),
        ("br ", "input.sh"),
        ("snapshot", "input.plan"),
        ("tidb_", "input.promql"),
        ("overrides:", ".runbooklint.yaml"),
        ("clusters:", ".runbooklint.yaml"),
        ("{", "input.json"),
    ];

    /// <summary>All of them.</summary>
    public static IEnumerable<SeedText> Of(string repository) =>
    [
        .. Files(repository, "samples"),
        .. Files(repository, "tests/RunbookLint.Lowering.Tests/Cases"),
        .. Files(repository, "tests/RunbookLint.Cli.Tests"),
        .. Literals(Path.Combine(repository, "tests")),
    ];

    private static IEnumerable<SeedText> Files(string repository, string folder) =>
        Directory.EnumerateFiles(Path.Combine(repository, folder), "*", SearchOption.AllDirectories)
            .Where(IsSource)
            .Where(file => !file.EndsWith(".cs", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => new SeedText(Path.GetFileName(file), File.ReadAllText(file)));

    /// <summary>Long texts in the code of tests; a short one beside it that looks like a path says what it is called.</summary>
    private static IEnumerable<SeedText> Literals(string folder) =>
        from file in Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(IsSource).Order(StringComparer.Ordinal)
        from literal in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>()
        where literal.IsKind(SyntaxKind.StringLiteralExpression) && literal.Token.ValueText.Length > 30
        select new SeedText(PathBeside(literal) ?? PathFor(literal.Token.ValueText), literal.Token.ValueText);

    private static string? PathBeside(LiteralExpressionSyntax literal) =>
        literal.FirstAncestorOrSelf<ArgumentListSyntax>()?.DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Select(other => other.Token.ValueText)
            .FirstOrDefault(text => text.Length is > 2 and < 60 && text.LastIndexOf('.') > 0 && text.IndexOfAny([' ', '\n', ':', '$']) < 0);

    private static string PathFor(string text) => Marks.FirstOrDefault(mark => text.Contains(mark.Word, StringComparison.Ordinal)).Path ?? "input.md";

    private static bool IsSource(string file) => !file.Replace('\\', '/').Split('/').Any(part => part is "bin" or "obj" or "__mismatch__");
}
