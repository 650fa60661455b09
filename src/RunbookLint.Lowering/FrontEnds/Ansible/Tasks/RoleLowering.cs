using RunbookLint.Lowering.FrontEnds.Ansible.Templates;
using RunbookLint.Lowering.FrontEnds.Ansible.Variables;
using RunbookLint.Syntax.Jinja;
using RunbookLint.Syntax.Yaml;

namespace RunbookLint.Lowering.FrontEnds.Ansible.Tasks;

/// <summary>Follows a role: what it depends on, then its tasks.</summary>
internal sealed class RoleLowering(AnsibleSession session, PlayState play, TaskListLowering tasks)
{
    /// <summary>Adds what the roles of a play do; the tasks behind them see their variables.</summary>
    public AnsibleScope LowerAll(YamlNode roles, AnsibleScope scope, TaskTimeline timeline)
    {
        foreach (var role in roles.Items)
            scope = LowerEntry(role, scope, timeline);

        return scope;
    }

    /// <summary>Adds what a role does, and gives the scope with its variables.</summary>
    public AnsibleScope Lower(string name, RoleParts parts, AnsibleScope scope, TaskTimeline timeline)
    {
        var found = AnsibleRole.Find(name, scope.Playbook, FoldersFor(scope).Concat(session.RoleFolders), session.Files);
        if (found is null && RolePaths.OfCollection(name) is { } collection)
            found = AnsibleRole.Find(collection.Name, scope.Playbook, collection.Folders, session.Files);

        if (found is not { } role)
            return scope;

        var inner = Into(role, parts, scope, session);
        session.Enter(role.Folder + "/" + parts.Tasks, () =>
        {
            LowerDependencies(role, inner, timeline);
            if (role.Read("handlers/" + parts.Handlers, session.Files) is { } handlers)
                play.AddHandlers(handlers.Root, inner with { Home = handlers });

            if (role.Read("tasks/" + parts.Tasks, session.Files) is { } file)
                session.Enter(file.Fragment.File.Path, () => tasks.Lower(file.Root, inner with { Home = file }, timeline));
        });

        return scope with { Variables = WithFiles(role, parts, scope.Variables, session.Files) };
    }

    /// <summary>What the tasks of a role see.</summary>
    public static AnsibleScope Into(AnsibleRole role, RoleParts parts, AnsibleScope scope, AnsibleSession session)
    {
        var inner = scope with { Role = role };
        var variables = WithFiles(role, parts, scope.Variables, session.Files)
            .With(VariableLevel.Local,
            [
                new("role_path", new KnownValue(new JinjaText(role.Folder))),
                new("role_name", new KnownValue(new JinjaText(role.Name))),
            ]);

        return inner with { Variables = variables.Reading((current, kind, path) => LookUp(kind, path, inner with { Variables = current }, session)) };
    }

    /// <summary>The text of a file that a template names.</summary>
    public static JinjaValue? LookUp(string kind, string path, AnsibleScope scope, AnsibleSession session)
    {
        if (path.Length == 0 || session.ReadFirst(scope.Places(kind == "file" ? "files" : "templates", path)) is not { } content)
            return null;

        var text = kind == "file" ? Argument.Of(content) : scope.Variables.Expand(content, TemplateTarget.File);
        return new JinjaText(text.Text) { Source = text.Fragment, Unknown = text.IsKnown ? null : "a part of the file is left to the run" };
    }

    private static AnsibleVariables WithFiles(AnsibleRole role, RoleParts parts, AnsibleVariables variables, AnsibleFiles files) => variables
        .With(VariableLevel.Defaults, role.Variables("defaults/" + parts.Defaults, files))
        .With(VariableLevel.Role, role.Variables("vars/" + parts.Variables, files));

    private static IEnumerable<string> FoldersFor(AnsibleScope scope)
    {
        // From the playbook, from a folder of playbooks in a project, and, for a role that names another, from the root.
        yield return "roles/";
        yield return "../roles/";
        yield return "../../roles/";
        yield return "";
        if (scope.Role is not null)
            yield return "../../";
    }

    private AnsibleScope LowerEntry(YamlNode entry, AnsibleScope scope, TaskTimeline timeline)
    {
        var name = entry is YamlScalar scalar ? scalar : entry["role"] as YamlScalar ?? entry["name"] as YamlScalar;
        if (name is null || scope.Variables.Expand(scope.Home.Settings.Embedded(name)) is not { IsKnown: true, Text.Length: > 0 } word)
            return scope;

        var parameters = entry.Entries.Where(pair => pair.Key.Text is { } key && AnsibleKeywords.IsRoleParameter(key))
            .Select(pair => new KeyValuePair<string, AnsibleValue>(pair.Key.Text!, new NodeValue(pair.Value, scope.Home)))
            .Concat(ScopeReader.VariablesOf(entry["vars"], scope.Home))
            .GroupBy(pair => pair.Key, StringComparer.Ordinal).Select(same => same.Last()).ToList();

        if (parameters.Count == 0 && !play.IsFirst(word.Text))
            return scope;

        var inner = scope with { Variables = scope.Variables.With(VariableLevel.RoleParameters, parameters), Tags = TaskTags.Of(entry["tags"], scope) };
        var holds = inner.Variables.Holds(entry["when"], scope.Home);
        if (holds == false)
            return scope;

        inner = ScopeReader.Into(entry, inner, session);
        if (holds == true)
            return scope with { Variables = Lower(word.Text, RoleParts.Main, inner, timeline).Variables.Without(VariableLevel.RoleParameters, scope.Variables) };

        var place = scope.Home.Settings.Locate(entry.Span);
        var optional = new TaskTimeline(place);
        play.MaySkip(() => Lower(word.Text, RoleParts.Main, inner with { IsUncertain = true }, optional));
        timeline.Add(ConditionText.Of(entry["when"]), optional.ToNodes(), place);
        return scope;
    }

    private void LowerDependencies(AnsibleRole role, AnsibleScope scope, TaskTimeline timeline)
    {
        if (role.Read("meta/main", session.Files) is { } meta)
            LowerAll(meta.Root["dependencies"], scope with { Home = meta }, timeline);
    }
}
