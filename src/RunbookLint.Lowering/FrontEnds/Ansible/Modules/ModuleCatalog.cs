namespace RunbookLint.Lowering.FrontEnds.Ansible.Modules;

/// <summary>The modules that matter, by their names without collections. All others do nothing to a cluster or its backups.</summary>
internal static class ModuleCatalog
{
    private static readonly Dictionary<string, IModuleLowering> ByName = new(StringComparer.Ordinal)
    {
        ["at"] = new AtModule(),
        ["blockinfile"] = new EditModule(),
        ["command"] = new CommandModule(),
        ["copy"] = new CopyModule("files"),
        ["cron"] = new CronModule(),
        ["cronvar"] = new NothingModule(),
        ["docker_container"] = new ContainerModule(),
        ["expect"] = new CommandModule(),
        ["helm"] = new HelmModule(),
        ["ini_file"] = new EditModule(),
        ["k8s"] = new KubernetesModule(),
        ["lineinfile"] = new EditModule(),
        ["mysql_db"] = new MysqlDatabaseModule(),
        ["mysql_query"] = new MysqlQueryModule(),
        ["pause"] = new PauseModule(),
        ["podman_container"] = new ContainerModule(),
        ["raw"] = new ShellModule(),
        ["replace"] = new EditModule(),
        ["script"] = new ScriptModule(),
        ["shell"] = new ShellModule(),
        ["template"] = new CopyModule("templates"),
        ["wait_for"] = new PauseModule(),
        ["win_shell"] = new NothingModule(),
    };

    /// <summary>Other modules by which a list of tasks can be told from other lists.</summary>
    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "add_host", "apt", "assert", "async_status", "debug", "dnf", "docker_compose", "fail", "fetch", "file", "find", "get_url", "git", "group", "group_by", "helm_info", "import_role",
        "import_tasks", "include", "include_role", "include_tasks", "include_vars", "k8s_info", "meta", "mysql_user", "package", "pip", "service", "set_fact", "setup", "slurp",
        "stat", "synchronize", "systemd", "systemd_service", "unarchive", "uri", "user", "yum",
    };

    /// <summary>The lowering of a module; null when it does nothing that a plan shows.</summary>
    public static IModuleLowering? For(string name) => ByName.TryGetValue(name, out var module) ? module : null;

    /// <summary>Whether a name is that of a module.</summary>
    public static bool Knows(string name) => ByName.ContainsKey(name) || Others.Contains(name);

    /// <summary>Whether the text of a module is a command rather than arguments.</summary>
    public static bool TakesCommand(string name) => name is "shell" or "command" or "raw" or "script" or "win_shell" or "win_command";
}
