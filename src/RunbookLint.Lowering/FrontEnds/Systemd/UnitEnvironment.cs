using System.Collections.Immutable;
using RunbookLint.Lowering.FrontEnds.Texts;
using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Systemd;

/// <summary>The environment variables of a service: <c>Environment=</c>, and over them those of <c>EnvironmentFile=</c>.</summary>
internal static class UnitEnvironment
{
    /// <summary>Parts of names of files that hold credentials only.</summary>
    private static readonly string[] Secrets = ["secret", "credential", "password", "token", "aws"];

    /// <summary>The variables of a service.</summary>
    public static ImmutableDictionary<string, Argument> Read(UnitFile file, UnitName unit, SourceFile from, LoweringContext context)
    {
        var variables = ImmutableDictionary<string, Argument>.Empty;
        var words = new UnitWords(unit);

        foreach (var assignment in file.Values("Service", "Environment").SelectMany(value => words.Split(value)))
        {
            if (assignment.Text.IndexOf('=') is > 0 and var equals)
                variables = variables.With(assignment.Text.Substring(0, equals), assignment.From(equals + 1));
        }

        foreach (var value in file.Values("Service", "EnvironmentFile"))
            variables = Over(variables, words.Split(value).FirstOrDefault(), from, context);

        return variables.RemoveRange(file.Values("Service", "UnsetEnvironment").SelectMany(value => words.Split(value)).Select(word => word.Text));
    }

    /// <summary>A file that cannot be read may set any variable, unless it holds only credentials; so may one that need not be there, but for those of single instances, which are exceptions.</summary>
    private static ImmutableDictionary<string, Argument> Over(ImmutableDictionary<string, Argument> variables, Argument? path, SourceFile from, LoweringContext context)
    {
        if (path is null)
            return variables;

        var isOptional = path.Text.StartsWith("-", StringComparison.Ordinal);
        var name = isOptional ? path.Text.Substring(1) : path.Text;
        var content = path.IsKnown ? context.Written.Find(name) ?? context.ReadFile(name, from) : null;
        if (content is null)
            return (isOptional && !path.IsKnown) || Secrets.Any(word => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0) ? variables : variables.Clear();

        foreach (var (variable, value) in EnvironmentFile.Read(content, EnvironmentSyntax.Systemd))
            variables = variables.With(variable, value);

        return variables;
    }
}
