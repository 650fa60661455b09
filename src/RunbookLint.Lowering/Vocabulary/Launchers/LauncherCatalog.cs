namespace RunbookLint.Lowering.Vocabulary.Launchers;

/// <summary>The launchers by the name of their program.</summary>
internal static class LauncherCatalog
{
    private static readonly Dictionary<string, ILauncher> ByName = Build();

    /// <summary>The launcher of a program, or null when the program is a tool of its own.</summary>
    public static ILauncher? For(string program) => ByName.TryGetValue(program, out var launcher) ? launcher : null;

    private static Dictionary<string, ILauncher> Build()
    {
        var byName = new Dictionary<string, ILauncher>(StringComparer.Ordinal);

        foreach (var wrapper in Wrapper.All)
            byName.Add(wrapper.Name, wrapper);

        Add(byName, new ShellLauncher(), "sh", "bash", "dash", "zsh", "ksh", "ash");
        Add(byName, new WindowsShellLauncher(FragmentLanguage.Shell, ["/c", "/k"]), "cmd", "cmd.exe");
        Add(byName, new WindowsShellLauncher(FragmentLanguage.PowerShell, ["-command", "-c", "/c", "/command"]), "powershell", "powershell.exe", "pwsh", "pwsh.exe");
        Add(byName, new EvalLauncher(), "eval");
        Add(byName, new UserLauncher(), "su", "runuser");
        Add(byName, new LockLauncher(), "flock");
        Add(byName, new SshLauncher(), "ssh");
        Add(byName, new AnsibleLauncher(), "ansible");
        Add(byName, new PlaybookLauncher(), "ansible-playbook");
        Add(byName, new WatchLauncher(), "watch");
        Add(byName, new FindLauncher(), "find");
        Add(byName, new CrontabLauncher(), "crontab", "supercronic");
        Add(byName, new AtLauncher(), "at", "batch");
        Add(byName, new SystemdRunLauncher(), "systemd-run");
        Add(byName, new MakeLauncher(), "make", "gmake");
        Add(byName, new JustLauncher(), "just");
        Add(byName, new ContainerLauncher(), "docker", "podman", "nerdctl", "docker-compose");
        Add(byName, new KubectlLauncher(), "kubectl", "oc", "k");
        Add(byName, new HelmLauncher(), "helm", "helm3");
        Add(byName, new TmuxLauncher(), "tmux");
        Add(byName, new TiupLauncher(), "tiup");
        return byName;
    }

    private static void Add(Dictionary<string, ILauncher> byName, ILauncher launcher, params string[] names)
    {
        foreach (var name in names)
            byName.Add(name, launcher);
    }
}
