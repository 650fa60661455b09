using RunbookLint.Syntax.Yaml;
using RunbookLint.Text;

namespace RunbookLint.Cli.Files;

/// <summary>Reads a file of variables that the command line names, and refuses what Ansible refuses.</summary>
internal static class VariableFile
{
    private const string Encrypted = "$ANSIBLE_VAULT";

    /// <summary>The file. One that is no YAML is told as a finding, at its place.</summary>
    /// <param name="argument">What stands before the path on the command line: <c>--var @</c>, or <c>--var-file</c> and a space.</param>
    /// <param name="path">The path, as it is given.</param>
    /// <param name="host">Where it is given.</param>
    /// <param name="shown">A whole path as reports show it.</param>
    /// <exception cref="UsageException">It cannot be read, or holds no variables.</exception>
    public static SourceFile Read(string argument, string path, Host host, Func<string, string> shown)
    {
        var file = Inputs.ReadNamed(argument, path, host, shown);
        if (file.Content.StartsWith(Encrypted, StringComparison.Ordinal))
            host.Say($"{argument}{path} is encrypted and not read; whatever it sets is taken as if it were not set there");
        else if (YamlParser.Parse(file.Content) is { Errors.IsEmpty: true } stream && MistakeIn(stream) is { } mistake)
            throw new UsageException($"{argument}{path}: this is {mistake}, not a mapping of variables");

        return file;
    }

    private static string? MistakeIn(YamlStream stream) => stream.Documents switch
    {
        [_, _, ..] => "several documents",
        [{ Root: YamlSequence }] => "a list",
        [{ Root: YamlScalar { IsNull: false } }] => "a text",
        _ => null,
    };
}
