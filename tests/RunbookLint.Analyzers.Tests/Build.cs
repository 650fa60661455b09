using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace RunbookLint.Analyzers.Tests;

/// <summary>A compilation with the analyzer, as the compiler runs it.</summary>
internal sealed record Build
{
    /// <summary>Where all files of a build lie.</summary>
    public const string Root = "/repo/app";

    private static readonly ImmutableArray<MetadataReference> Framework =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(System.IO.Path.PathSeparator).Where(path => System.IO.Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal)).Select(path => MetadataReference.CreateFromFile(path))];

    public ImmutableArray<MarkedFile> Files { get; init; } = [];

    public ImmutableDictionary<string, string> Properties { get; init; } = ImmutableDictionary<string, string>.Empty.Add("build_property.RunbookLintRoot", Root + "/");

    public ImmutableDictionary<string, ReportDiagnostic> Options { get; init; } = ImmutableDictionary<string, ReportDiagnostic>.Empty;

    public static Build Of(params (string Path, string Marked)[] files) => new() { Files = [.. files.Select(file => MarkedFile.Of(file.Path, file.Marked))] };

    public Build With(string property, string value) => this with { Properties = Properties.SetItem(property, value) };

    public Build With(string id, ReportDiagnostic level) => this with { Options = Options.SetItem(id, level) };

    public CSharpCompilation Compilation => CSharpCompilation.Create(
        "app",
        Files.Where(file => file.IsCode).Select(file => CSharpSyntaxTree.ParseText(file.Text, path: $"{Root}/{file.Path}")),
        Framework,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, specificDiagnosticOptions: Options));

    public AnalyzerOptions AnalyzerOptions => new(
        [.. Files.Where(file => !file.IsCode).Select(file => (AdditionalText)new AdditionalFile(Path(file), file.Text))],
        new BuildOptions(Properties));

    public async Task<ImmutableArray<Diagnostic>> RunAsync(CancellationToken cancellation = default)
    {
        var driver = Compilation.WithAnalyzers([new RunbookAnalyzer()], new CompilationWithAnalyzersOptions(AnalyzerOptions, onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));

        var found = await driver.GetAnalyzerDiagnosticsAsync(cancellation);
        found.Should().NotContain(diagnostic => diagnostic.Id == "AD0001");
        return found;
    }

    /// <summary>The findings are those that are marked, at their places, and no others.</summary>
    public async Task<ImmutableArray<Diagnostic>> VerifyAsync()
    {
        var found = await RunAsync();
        found.Select(Describe).Should().BeEquivalentTo(Files.SelectMany(file => file.Marks.Select(mark => $"{file.Path} {mark.Span} {mark.Id}")));
        return found;
    }

    /// <summary>Whole paths stay as they are.</summary>
    private static string Path(MarkedFile file) => file.Path.StartsWith('/') ? file.Path : $"{Root}/{file.Path}";

    private static string Describe(Diagnostic diagnostic) =>
        $"{diagnostic.Location.GetLineSpan().Path.Replace(Root + "/", "", StringComparison.Ordinal)} {diagnostic.Location.SourceSpan} {diagnostic.Id}";

    private sealed class AdditionalFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class BuildOptions(ImmutableDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Values(ImmutableDictionary<string, string>.Empty);

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Values(ImmutableDictionary<string, string>.Empty);
    }

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
