using RunbookLint.Lowering.FrontEnds.Ansible.Modules;
using RunbookLint.Lowering.FrontEnds.Yaml;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Ansible;

/// <summary>Tells playbooks and files of tasks from other YAML.</summary>
internal static class AnsibleText
{
    /// <summary>Whether a text is a playbook: a list of plays.</summary>
    public static bool IsPlaybook(YamlText text) => text.Root is YamlSequence list && list.Children.OfType<YamlMapping>().Any(IsPlay);

    /// <summary>Whether a text is a list of tasks: each runs something, and one at least a module that is known.</summary>
    public static bool IsTasks(YamlText text) => text.Root is YamlSequence { Children.IsEmpty: false } list && list.Children.All(MayBeTask)
        && (list.Children.Any(IsTask) || IsInTasks(text.Path));

    /// <summary>Whether a text is a list of handlers, which run only when something asks for them.</summary>
    public static bool IsHandlers(YamlText text) => text.Root is YamlSequence && text.Path.Split('/') is [.., "handlers", _];

    private static bool IsPlay(YamlMapping item) => item.OwnEntries.Any(entry => entry.Key.Text is { } key && AnsibleKeywords.ShortName(key) == "import_playbook")
        || (item["hosts"] is YamlScalar or YamlSequence && item.OwnEntries.Any(entry => entry.Key.Text is { } key && AnsibleKeywords.IsOfPlay(key)));

    private static bool IsInTasks(string path) => path.Split('/') is [.., "tasks", _];

    private static bool MayBeTask(YamlNode item) => item is YamlMapping;

    private static bool IsTask(YamlNode item) => item is YamlMapping task && task.OwnEntries.Any(entry => entry.Key.Text is { Length: > 0 } key && IsAction(key, entry.Value));

    private static bool IsAction(string key, YamlNode value) => key switch
    {
        "block" => value is YamlSequence,
        "action" or "local_action" => value is YamlScalar or YamlMapping,
        _ => value is YamlScalar or YamlMapping && ModuleCatalog.Knows(AnsibleKeywords.ShortName(key)),
    };
}
