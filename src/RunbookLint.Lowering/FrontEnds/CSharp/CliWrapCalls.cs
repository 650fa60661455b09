using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Programs;

namespace RunbookLint.Lowering.FrontEnds.CSharp;

/// <summary>CliWrap's commands, which are built step by step and then executed.</summary>
internal static class CliWrapCalls
{
    private const string Command = "CliWrap command";
    private const string Builder = "CliWrap builder";

    /// <summary>The value of a call; null when it is of something else.</summary>
    public static ProgramValue? Call(ProgramCallSite call)
    {
        if (call.Is("Cli.Wrap") && call.Get(0) is TextValue file)
            return new ObjectValue(Command, call.Place, ImmutableDictionary<string, ProgramValue>.Empty.SetItem("file", file));

        return call.Receiver switch
        {
            ObjectValue { Type: Command } command => Configure(call, command),
            ObjectValue { Type: Builder } builder => Add(call, builder),
            _ => null,
        };
    }

    private static ProgramValue Configure(ProgramCallSite call, ObjectValue command)
    {
        switch (call.Name)
        {
            case "WithArguments":
                return command.With("arguments", call.Get(0) is FunctionValue build ? Built(call, build) : call.Get(0) ?? ListValue.Empty);

            case "WithEnvironmentVariables":
                return command.With("environment", call.Get(0) is FunctionValue set ? call.Interpreter.Build(set, MapValue.Empty) : call.Get(0) ?? ProgramValue.Unknown);

            case "WithStandardInputPipe":
                return command.With("input", call.Get(0) ?? ProgramValue.Unknown);

            case "ExecuteAsync" or "ExecuteBufferedAsync" or "ListenAsync" or "Observe" or "Execute":
                Execute(call, command);
                return ProgramValue.Unknown;

            default:
                return command;
        }
    }

    private static ProgramValue Built(ProgramCallSite call, FunctionValue build)
    {
        var empty = new ObjectValue(Builder, call.Place, ImmutableDictionary<string, ProgramValue>.Empty);
        return call.Interpreter.Build(build, empty) is ObjectValue { Type: Builder } built ? built["items"] : ProgramValue.Unknown;
    }

    private static ObjectValue Add(ProgramCallSite call, ObjectValue builder)
    {
        var items = builder["items"] as ListValue ?? ListValue.Empty;
        if (call.Name != "Add" || call.Arguments.IsEmpty)
            return builder;

        var added = call.Arguments[0].Value is ListValue list ? list.Items : [call.Arguments[0].Value];
        var changed = builder.With("items", new ListValue(items.Items.AddRange(added)));
        call.Replace(changed);
        return changed;
    }

    private static void Execute(ProgramCallSite call, ObjectValue command)
    {
        if (command["file"] is not TextValue { Argument: var file })
            return;

        var arguments = command.Members.ContainsKey("arguments") ? command["arguments"] : ListValue.Empty;
        var words = arguments is TextValue { Argument: var line } ? CommandText.Split(line)
            : call.Interpreter.WordsOf(arguments, () => call.Interpreter.Hole(call.Span)) ?? [call.Interpreter.Hole(call.Span)];

        call.Interpreter.Emit(new CommandLaunch([file, .. words], [call.Place, command.Place])
        {
            Environment = command["environment"] as MapValue ?? MapValue.Empty,
            Input = command["input"] is ObjectValue { Type: "input" } pipe ? (pipe["0"] as TextValue)?.Argument : null,
        });
    }
}
