using RunbookLint.Lowering.FrontEnds.Programs;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.FrontEnds.CSharp;

/// <summary>Functions that are handed to somebody who calls them.</summary>
internal static class ClosureCalls
{
    private static readonly string[] AtOnce = ["Run", "RunAsync", "Execute", "ExecuteAsync", "Invoke", "InvokeAsync", "Retry", "RetryAsync", "StartNew", "WithRetry", "Time", "Measure", "Status", "Start"];

    /// <summary>The value of a call; null when no function is handed over.</summary>
    public static ProgramValue? Call(ProgramCallSite call)
    {
        if (!call.Arguments.Any(argument => argument.Value is FunctionValue))
            return null;

        foreach (var function in call.Arguments.Select(argument => argument.Value).OfType<FunctionValue>())
        {
            var result = ProgramValue.Unknown;
            var nodes = call.Interpreter.Collect(call.Place, () => result = call.Interpreter.Invoke(function));
            if (nodes.IsEmpty)
                continue;

            if (AtOnce.Contains(call.Name))
                call.Interpreter.Emit(nodes);
            else if (call.Name is "ForEach" or "ForEachAsync" or "For")
                call.Interpreter.Emit([Region.Repeat(call.Place, nodes)]);
            else if (call.Name is "Target" or "Task" or "Does" or "Executes" or "MapPost" or "MapGet" or "MapPut" or "SetAction" or "SetHandler" or "Add" or "AddOrUpdate")
                call.Interpreter.EmitBeside([Region.Choice(call.Place, [Region.Sequence(call.Place, nodes) with { Title = call.Text(0)?.Text }])]);
            else
                call.Interpreter.Emit([Region.Choice(call.Place, [Region.Sequence(call.Place, nodes)])]);
        }

        return ProgramValue.Unknown;
    }
}
