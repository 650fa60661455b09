using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;

namespace RunbookLint.Lowering.Vocabulary.Statements;

/// <summary>Understands SQL clients: what they execute, what they read from standard input, and dumps that are piped into them.</summary>
internal sealed class ClientVocabulary : ICommandVocabulary
{
    /// <summary>The fact that what comes through the pipe is a dump.</summary>
    private const string Dump = "dump";

    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context)
    {
        var options = ClientOptions.Read(call.Arguments);
        var facts = new SettingListBuilder(call.Span).Add(SettingNames.Cluster, options.Cluster(call.Namespace)).ToList(Without(call.Facts, call));
        var executed = options.All("execute").ToList();

        // With -e the client does not look at its standard input.
        if (executed.Count == 0 && call.Input is { } input)
            executed.Add(input);

        if (executed.Count > 0)
        {
            var lowering = new StatementLowering(facts, context);
            return [.. executed.SelectMany(statements => lowering.Lower(SqlText.Of(statements)))];
        }

        return call.Facts[Dump].Is("true") ? [new LogicalImport(new(call.Span, facts.With("tool", Setting<string>.Known(call.Tool, call.Span))))] : [];
    }

    private static SettingList Without(SettingList facts, ToolCall call) => new(call.Span, [.. facts.Where(fact => fact.Name != Dump)]);
}
