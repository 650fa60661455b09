using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.CSharp;
using RunbookLint.Lowering.FrontEnds.Programs;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Plan;
using RunbookLint.Syntax.PowerShell;
using RunbookLint.Syntax.Programs;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.PowerShell;

/// <summary>PowerShell: its commands and operators, and the classes of .NET that it shares with C#.</summary>
internal sealed class PowerShellLanguage : IProgramLanguage
{
    public bool ClosuresAssign => false;

    public bool IsParallel(string path) => false;

    public ProgramValue Call(ProgramCallSite call) => call.Path == "&"
        ? PowerShellCommands.Call(call)
        : Operator(call) ?? DelayCalls.Call(call) ?? CSharpValues.Call(call) ?? ProcessCalls.Call(call) ?? SqlCalls.Call(call) ?? ProgramValue.Unknown;

    public ProgramValue Create(ProgramCallSite call, ObjectValue value) => value;

    public ProgramValue Read(string path, ProgramInterpreter interpreter) => path == "env:"
        ? new MapValue(interpreter.CurrentScope().Variables.ToImmutableDictionary(entry => entry.Key, entry => (ProgramValue)new TextValue(entry.Value)))
        : ProgramValue.Unknown;

    public ImmutableArray<PlanNode> Leave(ProgramValue resource, ImmutableArray<PlanNode> body) => body;

    public ImmutableArray<PlanNode> Finish() => [];

    public string? FileOf(string name, ProgramModule from, LoweringContext context) => null;

    public ProgramUnit Parse(Fragment fragment) => PowerShellParser.Parse(fragment.Text);

    private static ProgramValue? Operator(ProgramCallSite call)
    {
        switch (call.Name)
        {
            case "*" when ConstantArithmetic.Of(call.Interpreter.Module.TextOf(call.Span)) is { } number:
                return new TextValue(call.Interpreter.Hole(call.Span).Renamed(number));

            case "-f" when call.Receiver is TextValue template:
                return TextFormats.Braces(template.Argument, call.Arguments);

            case "-join" when call.Receiver is ListValue list && call.Text(0) is { } separator:
                return call.Interpreter.WordsOf(list, () => call.Interpreter.Hole(call.Span)) is { } words ? TextFormats.Join(separator, words) : ProgramValue.Unknown;

            case "-split" when call.Receiver is TextValue text:
                return new ListValue([.. CommandText.SplitBlanks(text.Argument).Select(word => new TextValue(word))]);

            default:
                return null;
        }
    }
}
