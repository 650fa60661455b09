using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using RunbookLint.Lowering.Values;
using RunbookLint.Syntax.GoTemplates;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary>Evaluates the pipeline of one action.</summary>
/// <param name="renderer">Renders the templates that it includes.</param>
/// <param name="frame">The template it stands in.</param>
/// <param name="place">The action.</param>
internal sealed class HelmEvaluator(HelmRenderer renderer, HelmFrame frame, TextSpan place)
{
    /// <summary>The value of a pipeline; its variables are set.</summary>
    public DataValue Evaluate(GoPipeline pipeline, DataValue dot)
    {
        DataValue? value = null;
        foreach (var command in pipeline.Commands)
        {
            if (!renderer.Budget.Spend())
                return new DataUnknown("…", "the chart's templates repeat too much");

            value = Evaluate(command, value, dot, WrittenOf(pipeline, command));
        }

        foreach (var name in pipeline.Variables)
        {
            if (pipeline.IsDeclaration)
                frame.Declare(name, value!);
            else
                frame.Assign(name, value!);
        }

        return value!;
    }

    private DataValue Evaluate(GoCommand command, DataValue? last, DataValue dot, string written)
    {
        var operands = command.Operands;
        if (operands[0] is GoFunction function)
        {
            ImmutableArray<DataValue> arguments = [.. operands.Skip(1).Select(operand => Evaluate(operand, dot)), .. last is null ? [] : new[] { last }];
            return HelmFunctions.Call(function.Name, new HelmCall(renderer, frame.Text, place, arguments, written));
        }

        if (operands.Length == 1 && last is null)
            return Evaluate(operands[0], dot);

        return CallMethod(operands, last, dot) ?? new DataUnknown(written, "it is no function that is evaluated");
    }

    /// <summary>A field that is called with arguments: <c>.Files.Get "x"</c>.</summary>
    private DataValue? CallMethod(ImmutableArray<GoOperand> operands, DataValue? last, DataValue dot)
    {
        if (operands[0].Fields is not [.., var method] fields)
            return null;

        var target = Evaluate(operands[0] with { Fields = fields.RemoveAt(fields.Length - 1) }, dot);
        var argument = last ?? (operands.Length > 1 ? Evaluate(operands[1], dot) : null);
        return target is HelmFiles files && method == "Get" && argument is DataScalar { Text.IsKnown: true } path ? files.Get(path.Text.Text) : null;
    }

    private DataValue Evaluate(GoOperand operand, DataValue dot)
    {
        var value = operand switch
        {
            GoDot => dot,
            GoVariable variable => frame.Find(variable.Name) ?? new DataUnknown(variable.Name, $"{variable.Name} is set by nothing in reach"),
            GoGroup group => Evaluate(group.Pipeline, dot),
            GoString text => StringOf(text),
            GoConstant constant => ConstantOf(constant),
            GoFunction function => HelmFunctions.Call(function.Name, new HelmCall(renderer, frame.Text, place, [], function.Name)),
            _ => new DataUnknown("…", "it is not evaluated"),
        };

        return operand.Fields.Aggregate(value, Field);
    }

    private DataValue Field(DataValue target, string name) => target switch
    {
        DataMap map => map.Find(name) ?? Missing(map, name),
        DataUnknown unknown => unknown.Field(name),
        DataScalar { IsEmpty: true, Path: { } path } => Unset(path, name),
        HelmFiles => new DataUnknown(".Files." + name, "the chart's files are not read in this way"),
        _ => new DataUnknown((target.Path ?? "") + "." + name, $"{name} is no field of this value"),
    };

    private DataValue Missing(DataMap map, string name) => map.Path is { } path ? Unset(path, name) : HelmText.Nothing(frame.Text, place);

    private static DataUnknown Unset(string path, string name) =>
        new(path + "." + name, $"{HelmText.NameOf(path + "." + name)} is set by nothing in reach") { IsUnset = true };

    /// <summary>A text between quotes is edited there.</summary>
    private DataScalar StringOf(GoString text) => text.IsVerbatim
        ? new(Argument.Of(frame.Text.Slice(new TextSpan(text.Span.Start + 1, text.Value.Length))), DataKind.String)
        : HelmText.Made(text.Value, frame.Text, text.Span);

    private DataScalar ConstantOf(GoConstant constant) => constant.Text switch
    {
        "nil" => HelmText.Nothing(frame.Text, place),
        "true" or "false" => HelmText.Boolean(constant.Text == "true", frame.Text, place),
        _ => new(Argument.Of(frame.Text.Slice(constant.Span)), DataKind.Number),
    };

    /// <summary>The pipeline up to a command as it is written, on one line.</summary>
    private string WrittenOf(GoPipeline pipeline, GoCommand command)
    {
        var text = frame.Text.Text.Substring(pipeline.Commands[0].Span.Start, command.Span.End - pipeline.Commands[0].Span.Start);
        return text.IndexOf('\n') < 0 ? text : string.Join(" ", text.Split(['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries));
    }
}
