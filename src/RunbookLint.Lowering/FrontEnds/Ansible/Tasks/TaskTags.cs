using System.Collections.Immutable;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Tasks;

/// <summary>The tags of tasks, which also are those of what is around them.</summary>
internal static class TaskTags
{
    /// <summary>The tags of a task, with those around it.</summary>
    public static ImmutableArray<string> Of(YamlNode tags, AnsibleScope scope) => tags switch
    {
        YamlScalar { Value.Length: > 0 } scalar => scope.Tags.AddRange(scalar.Value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)),
        YamlSequence sequence => scope.Tags.AddRange(sequence.Children.Select(tag => tag.Text).OfType<string>()),
        _ => scope.Tags,
    };

    /// <summary>On what a task depends that runs only when somebody asks for a tag of it. Tasks with one tag each are alternatives to one another.</summary>
    public static string ConditionOf(ImmutableArray<string> tags)
    {
        string[] names = [.. tags.Where(tag => tag != "never").Distinct(StringComparer.Ordinal).OrderBy(tag => tag, StringComparer.Ordinal)];
        return names.Length == 1 ? "tag == '" + names[0] + "'" : "tags " + string.Join(",", names);
    }
}
