using System.Diagnostics;
using System.Text;

namespace RunbookLint.Properties.Shell;

/// <summary>
/// One bash that evaluates one script after the other. It has no environment, an empty folder and nothing on its path, so that scripts of
/// builtins are all that it can run.
/// </summary>
public sealed class Bash : IDisposable
{
    private const string Path = "/bin/bash";
    private const string End = "\u0001end\u0001";
    private const string Loop = "while IFS= read -r -d '' script; do (eval \"$script\") 2> /dev/null; printf '%s\\0' $'\\001end\\001'; done";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("runbooklint-properties-");
    private readonly Process process;

    public Bash()
    {
        var start = new ProcessStartInfo(Path, ["--norc", "--noprofile", "-c", Loop])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
            WorkingDirectory = folder.FullName,
        };
        start.Environment.Clear();
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment["PATH"] = "/nonexistent";
        process = Process.Start(start)!;
    }

    /// <summary>Why there is nothing to compare with; null where there is a bash.</summary>
    public static string? Missing { get; } = File.Exists(Path) ? null : $"there is no {Path} to compare with";

    /// <summary>What a script prints, cut at its NUL characters.</summary>
    public IReadOnlyList<string> Run(string script)
    {
        process.StandardInput.Write(script + "\0");
        process.StandardInput.Flush();
        var printed = new List<string>();
        while (Next() is { } text && text != End)
            printed.Add(text);

        return printed;
    }

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
        folder.Delete();
    }

    private string? Next()
    {
        var text = new StringBuilder();
        for (var read = process.StandardOutput.Read(); read >= 0; read = process.StandardOutput.Read())
        {
            if (read == 0)
                return text.ToString();

            text.Append((char)read);
        }

        return null;
    }
}
