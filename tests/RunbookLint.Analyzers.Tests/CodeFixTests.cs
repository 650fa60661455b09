using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Analyzers.Tests;

/// <summary>Changes of text that editors offer.</summary>
public class CodeFixTests
{
    [Fact]
    public async Task Mend_code()
    {
        var code = Texts.Plain(Texts.RefusedRestoreInCode);
        (await FixAsync("Recovery.cs", code, "RBL1010")).Should().Be(code.Replace(" --start-ts 431434047157698561", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Mend_additional_files()
    {
        var script = Texts.Plain(Texts.RefusedRestore);
        (await FixAsync("restore.sh", script, "RBL1010")).Should().Be(script.Replace(" --start-ts 431434047157698561", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Say_when_they_change_what_is_done()
    {
        var actions = await ActionsAsync(await SolutionOf("restore.sh", Texts.Plain(Texts.RefusedRestore)), "restore.sh", "RBL1010");
        actions.Should().ContainSingle().Which.Title.Should().EndWith("(unsafe: changes what is done)");
    }

    [Fact]
    public async Task Mend_all_of_a_kind_at_once()
    {
        var script = Texts.Plain(Texts.RefusedRestore);
        var solution = await SolutionOf("restore.sh", script + script.Replace("10.0.0.1", "10.0.0.2", StringComparison.Ordinal).Replace("s3://b/", "s3://c/", StringComparison.Ordinal));
        var diagnostics = await DiagnosticsAsync(solution);
        var action = (await ActionsAsync(solution, "restore.sh", "RBL1010"))[0];
        var context = new FixAllContext(
            solution.Projects.Single().Documents.First(), new RunbookCodeFixProvider(), FixAllScope.Project, action.EquivalenceKey!, ["RBL1010"], new Known(diagnostics), default);

        var all = await new RunbookCodeFixProvider().GetFixAllProvider().GetFixAsync(context);
        var text = await DocumentOf(await ApplyAsync(all!), "restore.sh").GetTextAsync();
        text.ToString().Should().Contain("s3://b/full").And.Contain("s3://c/full").And.NotContain("--start-ts");
    }

    [Fact]
    public async Task Are_not_offered_where_there_is_none()
    {
        var solution = await SolutionOf("restore.sh", Texts.Plain(Texts.RefusedRestore));
        var diagnostic = Diagnostic.Create(Descriptors.InternalError, Location.None, "x");
        var actions = new List<CodeAction>();
        await new RunbookCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(DocumentOf(solution, "restore.sh"), default, [diagnostic], (action, _) => actions.Add(action), default));
        actions.Should().BeEmpty();
    }

    [Theory]
    [InlineData("1:2")]
    [InlineData("1:2:9:x")]
    [InlineData("a:b:c:d")]
    [InlineData("-1:2:1:x")]
    public void Are_not_made_of_what_is_no_change(string edits) =>
        FixProperties.Read(FixProperties.Of("t", true, []).SetItem("RunbookLint.FixEdits", edits)).Should().BeNull();

    [Fact]
    public void Come_through_as_they_were_written()
    {
        ImmutableArray<TextChange> changes = [new(new(3, 0), "a:b\n1:2:"), new(new(9, 4), "")];
        FixProperties.Read(FixProperties.Of("title", false, changes)).Should().BeEquivalentTo(("title", false, changes));
    }

    private static async Task<string> FixAsync(string path, string text, string id)
    {
        var solution = await ApplyAsync((await ActionsAsync(await SolutionOf(path, text), path, id))[0]);
        return (await DocumentOf(solution, path).GetTextAsync()).ToString();
    }

    private static async Task<Solution> ApplyAsync(CodeAction action) =>
        (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private static async Task<List<CodeAction>> ActionsAsync(Solution solution, string path, string id)
    {
        var diagnostic = (await DiagnosticsAsync(solution)).First(found => found.Id == id);
        var actions = new List<CodeAction>();
        await new RunbookCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(DocumentOf(solution, path), diagnostic.Location.SourceSpan, [diagnostic], (action, _) => actions.Add(action), default));
        return actions;
    }

    private static Task<Solution> SolutionOf(string path, string text)
    {
        var project = new AdhocWorkspace().CurrentSolution.AddProject("app", "app", LanguageNames.CSharp);
        project = project.AddDocument("Other.cs", "public class Other;", filePath: $"{Build.Root}/Other.cs").Project;
        return Task.FromResult(path.EndsWith(".cs", StringComparison.Ordinal)
            ? project.AddDocument(path, text, filePath: $"{Build.Root}/{path}").Project.Solution
            : project.AddAdditionalDocument(path, text, filePath: $"{Build.Root}/{path}").Project.Solution);
    }

    private static TextDocument DocumentOf(Solution solution, string path) =>
        solution.Projects.Single().Documents.Concat(solution.Projects.Single().AdditionalDocuments).Single(document => document.Name == path);

    private static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Solution solution)
    {
        var project = solution.Projects.Single();
        var compilation = (await project.GetCompilationAsync())!;
        return await Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzerExtensions.WithAnalyzers(compilation, [new RunbookAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
    }

    private sealed class Known(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);
    }
}
