using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Programs;
using RunbookLint.Plan;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.CSharp;

/// <summary>C#: its base library, and the packages that automation is written with.</summary>
internal sealed class CSharpLanguage : IProgramLanguage
{
    private static readonly Func<ProgramCallSite, ProgramValue?>[] Libraries =
    [
        DelayCalls.Call, CSharpValues.Call, CliWrapCalls.Call, ProcessCalls.Call, SqlCalls.Call, ClosureCalls.Call,
    ];

    private readonly Dictionary<string, IReadOnlyList<string>> folders = new(StringComparer.Ordinal);

    public bool ClosuresAssign => true;

    public bool IsParallel(string path) => path is "Task.WhenAll" or "Task.WaitAll" or "Parallel.Invoke" or "Threading.Tasks.Task.WhenAll";

    public ProgramValue Call(ProgramCallSite call)
    {
        foreach (var library in Libraries)
        {
            if (library(call) is { } value)
                return value;
        }

        return ProgramValue.Unknown;
    }

    public ProgramValue Create(ProgramCallSite call, ObjectValue value)
    {
        for (var index = 0; index < call.Arguments.Length; index++)
            value = value.With(call.Arguments[index].Name ?? index.ToString(System.Globalization.CultureInfo.InvariantCulture), call.Arguments[index].Value);

        PulumiResources.Create(call, value);
        return DelayCalls.Created(value) ?? CSharpValues.Created(value);
    }

    public ProgramValue Read(string path, ProgramInterpreter interpreter) => ProgramValue.Unknown;

    public ImmutableArray<PlanNode> Leave(ProgramValue resource, ImmutableArray<PlanNode> body) => body;

    public ImmutableArray<PlanNode> Finish() => [];

    /// <summary>A type stands in a file of its name.</summary>
    public string? FileOf(string name, ProgramModule from, LoweringContext context)
    {
        if (name.Length == 0 || !char.IsUpper(name[0]) || name.Any(c => !char.IsLetterOrDigit(c) && c != '_') || from.HasType(name))
            return null;

        if (!folders.TryGetValue(from.Fragment.File.Path, out var files))
            folders[from.Fragment.File.Path] = files = context.ListFolder("", from.Fragment.File);

        var path = name + ".cs";
        return files.Contains(path) ? path : null;
    }

    public ProgramUnit Parse(Fragment fragment) =>
        CSharpReader.Read(fragment.Text, isScript: fragment.Text.Length == fragment.File.Content.Length && fragment.File.Path.EndsWith(".csx", StringComparison.OrdinalIgnoreCase));
}
