namespace RunbookLint.Lowering.FrontEnds.Ansible;

/// <summary>The words of tasks and plays that are no names of modules.</summary>
/// <seealso href="https://docs.ansible.com/ansible/latest/reference_appendices/playbooks_keywords.html"/>
internal static class AnsibleKeywords
{
    private static readonly HashSet<string> OfTasks = new(StringComparer.Ordinal)
    {
        "action", "always", "any_errors_fatal", "args", "async", "become", "become_exe", "become_flags", "become_method", "become_user", "block", "changed_when", "check_mode", "collections",
        "connection", "debugger", "delay", "delegate_facts", "delegate_to", "diff", "environment", "failed_when", "ignore_errors", "ignore_unreachable", "listen", "local_action", "loop",
        "loop_control", "module_defaults", "name", "no_log", "notify", "poll", "port", "register", "remote_user", "rescue", "retries", "run_once", "tags", "throttle", "timeout", "until",
        "vars", "when", "sudo", "sudo_user", "first_available_file",
    };

    private static readonly string[] OfPlays =
    [
        "tasks", "roles", "pre_tasks", "post_tasks", "handlers", "gather_facts", "become", "vars", "vars_files", "vars_prompt", "name", "serial", "strategy", "remote_user", "connection",
        "environment", "any_errors_fatal", "tags", "user", "sudo", "collections", "become_user", "order", "ignore_unreachable", "max_fail_percentage", "port", "run_once",
    ];

    /// <summary>Words beside the name of a role that are no parameters of it.</summary>
    private static readonly HashSet<string> OfRoles = new(StringComparer.Ordinal) { "role", "name", "src", "version", "scm", "public", "allow_duplicates" };

    /// <summary>Whether a key of a task is one of Ansible's own words, rather than the module that the task runs.</summary>
    public static bool IsOfTask(string key) => OfTasks.Contains(key) || key.StartsWith("with_", StringComparison.Ordinal);

    /// <summary>Whether a key is one that only plays have.</summary>
    public static bool IsOfPlay(string key) => Array.IndexOf(OfPlays, key) >= 0;

    /// <summary>Whether a key beside a role is a parameter of it.</summary>
    public static bool IsRoleParameter(string key) => !OfRoles.Contains(key) && !IsOfTask(key);

    /// <summary>The name of a module or an action without its collection.</summary>
    public static string ShortName(string name) => name.Substring(name.LastIndexOf('.') + 1);
}
