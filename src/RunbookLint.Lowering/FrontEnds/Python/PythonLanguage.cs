using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Programs;
using RunbookLint.Plan;
using RunbookLint.Syntax.Programs;
using RunbookLint.Syntax.Python;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Python;

/// <summary>Python: its standard library, and the packages that automation is written with.</summary>
internal sealed class PythonLanguage : IProgramLanguage
{
    private readonly AirflowWorkflows workflows = new();

    public bool ClosuresAssign => false;

    public bool IsParallel(string path) => path is "asyncio.gather" or "gather" or "asyncio.wait";

    public ProgramValue Call(ProgramCallSite call) =>
        workflows.Call(call) ?? PythonValues.Call(call) ?? SubprocessCalls.Call(call) ?? PythonSql.Call(call) ?? Closures(call) ?? ProgramValue.Unknown;

    public ProgramValue Create(ProgramCallSite call, ObjectValue value)
    {
        foreach (var (name, argument) in call.Arguments)
        {
            if (name is not null)
                value = value.With(name, argument);
        }

        return value;
    }

    public ProgramValue Read(string path, ProgramInterpreter interpreter) => ProgramValue.Unknown;

    public ImmutableArray<PlanNode> Leave(ProgramValue resource, ImmutableArray<PlanNode> body) => workflows.Leave(resource, body);

    public ImmutableArray<PlanNode> Finish() => workflows.Finish();

    public string? FileOf(string name, ProgramModule from, LoweringContext context) =>
        from.Unit.Imports.TryGetValue(name, out var path) || from.Unit.Imports.TryGetValue("*", out path) ? path : null;

    public ProgramUnit Parse(Fragment fragment) => PythonParser.Parse(fragment.Text);

    /// <summary>A function that is handed to somebody who may call it.</summary>
    private static ProgramValue? Closures(ProgramCallSite call)
    {
        foreach (var function in call.Arguments.Select(argument => argument.Value).OfType<FunctionValue>())
        {
            var nodes = call.Interpreter.Collect(call.Place, () => call.Interpreter.Invoke(function));
            if (!nodes.IsEmpty)
                call.Interpreter.Emit([Region.Choice(call.Place, [Region.Sequence(call.Place, nodes)])]);
        }

        return null;
    }
}
