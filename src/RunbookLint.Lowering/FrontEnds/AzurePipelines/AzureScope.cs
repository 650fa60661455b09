using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.AzurePipelines;

/// <summary>What is known where a stage, a job or a step stands.</summary>
/// <param name="Original">Reads the file as written.</param>
/// <param name="File">The file.</param>
/// <param name="Shell">What commands see, but for the variables.</param>
/// <param name="Values">The variables and parameters.</param>
internal sealed record AzureScope(YamlSettings Original, SourceFile File, LoweringScope Shell, AzureValues Values)
{
    /// <summary>Reads the file with the values filled in.</summary>
    public YamlSettings Yaml => Values.Fill(Original);

    /// <summary>The scope with the variables of a mapping over it.</summary>
    public AzureScope With(YamlNode variables) => this with { Values = Values.WithVariables(variables, Original) };
}
