using System.Collections.Immutable;
using RunbookLint.Lowering.Vocabulary.CommandLine;
using RunbookLint.Lowering.Vocabulary.Lightning;
using RunbookLint.Lowering.Vocabulary.Statements;
using RunbookLint.Plan;
using RunbookLint.Syntax.Toml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Toml;

/// <summary>Reads TOML: configurations of TiDB Lightning, which plan an import, and of TiKV and TiDB, which change what log backup can do.</summary>
internal sealed class TomlFrontEnd : IFrontEnd
{
    /// <inheritdoc/>
    public ImmutableArray<PlanNode> Lower(Fragment fragment, LoweringScope scope, LoweringContext context)
    {
        var document = TomlParser.Parse(fragment.Text);
        ImmutableArray<PlanNode> nodes = LightningConfig.IsLightning(document)
            ? [Import(new(fragment, document), scope)]
            : [.. Changes(fragment, document, scope), .. Omissions(fragment, document, scope, context)];

        // A fence that merely looks like TOML is none of our business.
        if (nodes.Length > 0 || IsFile(fragment))
            context.Report(fragment, document.Errors);

        return nodes;
    }

    private static Operation Import(LightningConfig config, LoweringScope scope) =>
        new LightningImport(new([], []), config).Lower(config.Place, scope.Facts, scope.Namespace);

    private static IEnumerable<Operation> Changes(Fragment fragment, TomlDocument document, LoweringScope scope)
    {
        foreach (var entry in document.Entries)
        {
            if (entry.Value.Kind == TomlKind.Array || WatchedSettings.Match(entry.Path) is not { } item)
                continue;

            var span = fragment.Locate(entry.Span);
            var value = fragment.Locate(entry.Value.Span);
            var text = entry.Value.Text;

            yield return new ChangeSetting(new(span, new SettingListBuilder(span)
                .Add("item", item, fragment.Locate(entry.KeySpan))
                .Add("value", Placeholders.IsPlaceholder(text) ? Setting<string>.Dynamic(value, text) : Setting<string>.Known(text, value))
                .ToList(scope.Facts)));
        }
    }

    private static IEnumerable<Operation> Omissions(Fragment fragment, TomlDocument document, LoweringScope scope, LoweringContext context) =>
        IsWhole(fragment, context) && OmittedSwitch.IsTikv(document) && document.Tables.FirstOrDefault() is { } first
            ? OmittedSwitch.In(document, fragment, fragment.Locate(first.Span), scope.Facts[SettingNames.Cluster])
            : [];

    /// <summary>Only a whole file leaves something out; what a page shows is part of one.</summary>
    private static bool IsWhole(Fragment fragment, LoweringContext context) =>
        IsFile(fragment) || (context.Written.PathOf(fragment) is { } path && path.EndsWith("tikv.toml", StringComparison.Ordinal) && FileLanguage.Of(fragment.File.Path) == FragmentLanguage.Shell);

    private static bool IsFile(Fragment fragment) => fragment.Text.Length == fragment.File.Content.Length;
}
