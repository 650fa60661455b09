namespace RunbookLint.Lowering.FrontEnds.GitHubActions;

/// <summary>Tells the language of a script by the shell that runs it: <c>bash</c>, <c>pwsh</c>, or a command line such as <c>bash -e {0}</c>.</summary>
internal static class ScriptShell
{
    /// <summary>The language; a runner's own shell is a POSIX one unless the runner is Windows.</summary>
    public static FragmentLanguage LanguageOf(string? shell, bool isWindows)
    {
        if (shell is null)
            return isWindows ? FragmentLanguage.PowerShell : FragmentLanguage.Shell;

        foreach (var word in shell.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            switch (word.Substring(word.LastIndexOf('/') + 1).ToLowerInvariant())
            {
                case "bash" or "sh" or "zsh" or "dash" or "ksh":
                    return FragmentLanguage.Shell;
                case "pwsh" or "powershell":
                    return FragmentLanguage.PowerShell;
                case "python" or "python3":
                    return FragmentLanguage.Python;
            }
        }

        return FragmentLanguage.None;
    }
}
