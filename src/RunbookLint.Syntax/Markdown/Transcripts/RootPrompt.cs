namespace RunbookLint.Syntax.Markdown;

/// <summary>Tells root's prompt from a comment: both are <c># </c>.</summary>
internal static class RootPrompt
{
    /// <summary>Commands whose names start no sentence.</summary>
    private static readonly HashSet<string> Commands = new(StringComparer.Ordinal)
    {
        "ansible", "ansible-playbook", "apt", "apt-get", "aws", "awk", "az", "bash", "br", "cat", "cd", "chmod", "chown", "cp", "crictl", "crontab", "curl", "df", "dnf",
        "docker", "du", "dumpling", "echo", "env", "etcdctl", "export", "gcloud", "grep", "gsutil", "helm", "jq", "kubectl", "ll", "ls", "mc", "minikube", "mkdir",
        "mv", "mycli", "mysql", "nohup", "pd-ctl", "ps", "psql", "python", "python3", "rclone", "rm", "rsync", "s3cmd", "scp", "sed", "sh", "ssh", "sudo",
        "systemctl", "tail", "tar", "terraform", "tidb-lightning", "tidb-lightning-ctl", "tikv-br", "tikv-ctl", "tiup", "vi", "vim", "wget", "yum",
    };

    /// <summary>Whether the text behind the mark is a command: it starts with the name of one, with a path, or with an assignment.</summary>
    public static bool IsCommand(string text, int start, int end)
    {
        var wordEnd = start;
        while (wordEnd < end && text[wordEnd] is not (' ' or '\t'))
            wordEnd++;

        var word = text.Substring(start, wordEnd - start);
        if (Commands.Contains(word))
            return true;

        if (word.Length > 2 && (word[0] == '/' || word.StartsWith("./", StringComparison.Ordinal) || word.StartsWith("~/", StringComparison.Ordinal)))
            return true;

        var equals = word.IndexOf('=');
        return equals > 0 && word.Substring(0, equals).All(character => char.IsLetterOrDigit(character) || character == '_');
    }
}
