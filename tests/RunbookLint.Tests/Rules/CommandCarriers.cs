namespace RunbookLint.Tests.Rules;

/// <summary>The same commands, one a line and one after the other, in the files in which people keep them.</summary>
public static class CommandCarriers
{
    /// <summary>The files, by their paths.</summary>
    public static TheoryData<string> Paths { get; } = ["run.sh", "run.md", "run.yml", "job.yaml", ".github/workflows/run.yml", "run.py", "Makefile"];

    /// <summary>A file with some commands.</summary>
    public static string Write(string path, params string[] commands) => path switch
    {
        "run.sh" => "#!/bin/bash\nset -euo pipefail\n" + Lines("", commands),
        "run.md" => "# Steps\n\n1. Run:\n\n   ```bash\n" + Lines("   $ ", commands) + "   ```\n",
        "run.yml" => "- hosts: br\n  tasks:\n" + Lines("    - ansible.builtin.command: ", commands),
        "job.yaml" => "apiVersion: batch/v1\nkind: Job\nmetadata: { name: run }\nspec:\n  template:\n    spec:\n      containers:\n        - name: br\n          image: busybox\n          command: [sh, -c]\n          args:\n            - |\n" + Lines("              ", commands),
        ".github/workflows/run.yml" => "name: run\non: workflow_dispatch\njobs:\n  run:\n    runs-on: self-hosted\n    steps:\n" + Lines("      - run: ", commands),
        "run.py" => "import subprocess\n" + string.Concat(commands.Select(command => $"subprocess.run(\"\"\"{command}\"\"\", shell=True, check=True)\n")),
        _ => "run:\n" + Lines("\t", commands),
    };

    /// <summary>The place of a command in such a file.</summary>
    public static string PlaceOf(string path, int command) => $"{path}:{command + (path switch { "run.sh" => 3, "run.md" => 6, "run.yml" => 3, "job.yaml" => 13, ".github/workflows/run.yml" => 7, _ => 2 })}";

    private static string Lines(string indent, string[] commands) => string.Concat(commands.Select(command => indent + command + "\n"));
}
