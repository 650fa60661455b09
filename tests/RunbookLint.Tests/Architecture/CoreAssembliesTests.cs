using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using RunbookLint.Lowering;
using RunbookLint.Plan;
using RunbookLint.Rules;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Tests.Architecture;

/// <summary>The core does no IO: it runs inside compilers and over hostile input.</summary>
public class CoreAssembliesTests
{
    private static readonly string[] Forbidden =
    [
        "System.Console", "System.Activator", "System.IO.File", "System.IO.FileInfo", "System.IO.FileStream", "System.IO.Directory", "System.IO.DirectoryInfo",
        "System.Diagnostics.Process", "System.Diagnostics.ProcessStartInfo", "System.Reflection.Emit.", "System.Net.", "Microsoft.Win32.",
        // On Linux these are OpenSSL's, and the native executable has to do without.
        "System.Security.Cryptography.",
    ];

    public static TheoryData<string> Assemblies => new(new[] { typeof(SourceFile), typeof(YamlNode), typeof(RunbookPlan), typeof(Lowerer), typeof(Rule), typeof(Linter) }.Select(type => type.Assembly.Location));

    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Use_no_files_consoles_processes_or_networks(string path) =>
        References(path).Where(name => Forbidden.Any(forbidden => forbidden.EndsWith('.') ? name.StartsWith(forbidden, StringComparison.Ordinal) : name == forbidden)).Should().BeEmpty();

    [Fact]
    public void Rules_see_no_languages() =>
        typeof(Rule).Assembly.GetReferencedAssemblies().Select(assembly => assembly.Name).Should().NotContain(["RunbookLint.Syntax", "RunbookLint.Lowering", "YamlDotNet", "Markdig", "Tomlyn"]);

    /// <summary>Iterators ask for the current thread, and the linter for the number of cores; neither tells of the machine's owner.</summary>
    [Theory]
    [MemberData(nameof(Assemblies))]
    public void Ask_the_environment_for_nothing_else(string path) =>
        EnvironmentMembers(path).Should().BeSubsetOf(["get_CurrentManagedThreadId", "get_ProcessorCount"]);

    private static List<string> References(string path) =>
        Read(path, metadata => metadata.TypeReferences.Select(metadata.GetTypeReference).Select(type => NameOf(metadata, type)));

    private static List<string> EnvironmentMembers(string path) => Read(path, metadata => metadata.MemberReferences.Select(metadata.GetMemberReference)
        .Where(member => member.Parent.Kind == HandleKind.TypeReference && NameOf(metadata, metadata.GetTypeReference((TypeReferenceHandle)member.Parent)) == "System.Environment")
        .Select(member => metadata.GetString(member.Name)));

    private static string NameOf(MetadataReader metadata, TypeReference type) => $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";

    private static List<string> Read(string path, Func<MetadataReader, IEnumerable<string>> read)
    {
        using var stream = File.OpenRead(path);
        using var assembly = new PEReader(stream);
        return [.. read(assembly.GetMetadataReader())];
    }
}
