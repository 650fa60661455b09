using RunbookLint.Lowering.Values;

namespace RunbookLint.Lowering.FrontEnds.Helm;

/// <summary><c>.Files</c>: the files of a chart.</summary>
internal sealed class HelmFiles(ChartFolder folder, LoweringContext context) : DataValue
{
    /// <inheritdoc/>
    public override bool? IsTrue => true;

    /// <summary>The content of a file; unknown when it is not in reach.</summary>
    public DataValue Get(string path) => folder.Read(path, context) is { } content
        ? new DataScalar(Argument.Of(content), DataKind.String)
        : new DataUnknown($".Files.Get \"{path}\"", $"the chart's file {path} is not in reach");
}
