using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace RunbookLint.Analyzers.Tests;

/// <summary>The analyzer asks the compiler for everything, and the machine for nothing.</summary>
public class AssembliesTests
{
    private static readonly string[] Forbidden =
    [
        "System.Console", "System.Environment", "System.Activator", "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo",
        "System.IO.Path", "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo", "System.Reflection.Emit.", "System.Net.", "Microsoft.Win32.",
    ];

    [Theory]
    [InlineData(typeof(RunbookAnalyzer))]
    [InlineData(typeof(RunbookCodeFixProvider))]
    public void Use_no_files_consoles_processes_environments_or_networks(Type type) =>
        References(type.Assembly.Location).Where(name => Forbidden.Any(forbidden => forbidden.EndsWith('.') ? name.StartsWith(forbidden, StringComparison.Ordinal) : name == forbidden))
            .Should().BeEmpty();

    /// <summary>The compiler that builds a project may have no workspaces.</summary>
    [Fact]
    public void The_analyzer_needs_no_workspaces() =>
        typeof(RunbookAnalyzer).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name).Should().NotContain(name => name!.Contains("Workspaces"));

    [Fact]
    public void Are_those_that_run_inside_the_compiler() =>
        typeof(Linter).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name).Should().Contain("netstandard");

    private static List<string> References(string path)
    {
        using var stream = File.OpenRead(path);
        using var assembly = new PEReader(stream);
        var metadata = assembly.GetMetadataReader();
        return
        [
            .. metadata.TypeReferences.Select(metadata.GetTypeReference)
                .Select(type => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}")

                // Iterators of the compiler's making ask for the current thread.
                .Except(metadata.MemberReferences.Select(metadata.GetMemberReference).Where(member => metadata.GetString(member.Name) == "get_CurrentManagedThreadId").Select(_ => "System.Environment")),
        ];
    }
}
