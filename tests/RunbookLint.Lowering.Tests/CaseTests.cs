using System.Runtime.CompilerServices;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Tests;

/// <summary>
/// Folders as repositories have them, and how each of their files is understood. <c>UPDATE_SNAPSHOTS=1</c> writes the plans anew, to be
/// read line by line: they are what <c>runbooklint plan</c> shows.
/// </summary>
public class CaseTests
{
    private const string Plan = "plan.txt";
    private static readonly string Root = Path.Combine(FolderOf(), "Cases");

    public static TheoryData<string> Cases =>
        new(Directory.GetFiles(Root, Plan, SearchOption.AllDirectories).Select(plan => Path.GetRelativePath(Root, Path.GetDirectoryName(plan)!)).Order());

    [Theory]
    [MemberData(nameof(Cases))]
    public void Is_understood_as_its_plan_says(string name)
    {
        var folder = Path.Combine(Root, name);
        var actual = Print(folder);

        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1")
            File.WriteAllText(Path.Combine(folder, Plan), actual);

        actual.Should().Be(File.ReadAllText(Path.Combine(folder, Plan)).ReplaceLineEndings("\n"));
    }

    private static string Print(string folder)
    {
        SourceFile[] files =
        [
            .. Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Where(path => Path.GetFileName(path) != Plan)
                .Select(path => SourceFile.From(Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText(path).ReplaceLineEndings("\n")))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];

        var related = new InMemoryFiles(files);
        return string.Join("\n", files.Select(file => Lowerer.Lower(file, related)).Where(document => !document.Root.IsEmpty || !document.Problems.IsEmpty).Select(Print));
    }

    private static string Print(LoweredDocument document) =>
        $"# {document.File.Path}\n"
        + string.Concat(document.Problems.Select(problem => $"! {problem.Span}: {problem.Message}\n"))
        + (document.Root.IsEmpty ? "" : PlanPrinter.Print(document.Root with { Document = null }));

    private static string FolderOf([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
