using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Plan;
using RunbookLint.Text;

namespace RunbookLint.Lowering.Vocabulary.Lightning;

/// <summary>Understands <c>tidb-lightning</c>.</summary>
internal sealed class LightningVocabulary : ICommandVocabulary
{
    private const string DefaultName = "tidb-lightning.toml";

    private static readonly string[] Informational = ["h", "help", "V", "version", "check-only"];

    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(ToolCall call, LoweringContext context)
    {
        var flags = GoFlagReader.Read(LightningFlags.Import, call.Arguments);
        if (flags.Find(Informational) is not null || NamesNoSource(flags))
            return [];

        var import = new LightningImport(flags, null);
        var config = import.ConfigPath is { } path && Find(path, context) is { } file ? LightningConfig.Read(file) : null;

        return [(import with { Config = config }).Lower(call.Span, call.Facts, call.Namespace)];
    }

    /// <summary>Without a flag there is nothing to import: the name of the tool merely stands in a sentence.</summary>
    private static bool NamesNoSource(FlagsAndArguments flags) => flags.Flags.IsEmpty && flags.OpenEnd is null;

    /// <summary>The configuration of a path; where it is not in reach, the one that the document shows without a name.</summary>
    private static Fragment? Find(Argument path, LoweringContext context) =>
        context.ReadFile(path) ?? context.Written.Find(DefaultName);
}
