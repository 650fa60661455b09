using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Ci;

/// <summary>Tells the language of a script by the program that a container reads it with, else by its first line.</summary>
internal static class ScriptProgram
{
    /// <summary>The language; a script that names no program is one of the shell.</summary>
    public static FragmentLanguage LanguageOf(string? program, Fragment script)
    {
        var name = program?.Substring(program.LastIndexOf('/') + 1);
        if (name is "bash" or "sh" or "ash" or "dash" or "zsh")
            return FragmentLanguage.Shell;

        if (name is not null)
            return name.StartsWith("python", StringComparison.Ordinal) ? FragmentLanguage.Python : name == "pwsh" ? FragmentLanguage.PowerShell : FragmentLanguage.None;

        return script.Text.StartsWith("#!", StringComparison.Ordinal) ? FileLanguage.Of(script, "") : FragmentLanguage.Shell;
    }
}
