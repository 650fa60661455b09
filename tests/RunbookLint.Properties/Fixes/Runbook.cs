using CsCheck;

namespace RunbookLint.Properties.Fixes;

/// <summary>A runbook with mistakes: steps between remarks, wrapped in one of the languages.</summary>
/// <param name="Path">What the file is called.</param>
/// <param name="Text">What it holds.</param>
internal sealed record Runbook(string Path, string Text)
{
    private static readonly Gen<string> Step = Gen.OneOf(
        "br log truncate --until 2024-05-10T00:00:00+0800 --storage s3://dr/log",
        "br log truncate --until '2024-05-10 00:00:00 UTC' --storage \"s3://dr/log\" --yes",
        "br log start --task-name pitr --pd 10.0.0.1:2379 --storage s3://dr/log?region=eu&endpoint=http://minio:9000",
        "br log start –-task-name=pitr --pd 10.0.0.1:2379 --storage s3://dr/log",
        "br log pause --task-name pitr --gc-ttl 24h",
        "br backup full --pd 10.0.0.1:2379 --storage s3://dr/full --check-requirements false",
        "br backup full --pd 10.0.0.1:2379 --storge s3://dr/full",
        "br restore point --pd 10.0.0.1:2379 --storage s3://dr/log --full-backup-storage s3://dr/full --restored-ts 20240510120000",
        "br restore point --pd 10.0.0.1:2379 --storage s3://dr/full --full-backup-storage s3://dr/log",
        "br restore point --pd 10.0.0.1:2379 \\\n  --storage s3://dr/log \\\n  --full-backup-storage s3://dr/full --start-ts 449735000000000000",
        "PD=10.0.0.1:2379\nbr log truncate --pd $PD --storage s3://dr/log --until 449735000000000000",
        "tiup br log resume --task-name pitr",
        "tidb-lightning --config lightning.toml --check-requirements=false",
        "echo 'nothing to see'");

    private static readonly Gen<string> Remark = Gen.OneOf("", "# then wait", "# – é 😀  ", "", "#no blank");

    private static readonly Gen<string[]> Lines = Gen.Select(Remark, Step, Remark, (before, step, behind) => before + "\n" + step + "\n" + behind).Array[1, 4].Select(steps => string.Join("\n", steps).Split('\n'));

    /// <summary>A runbook in any language, with either line end.</summary>
    public static Gen<Runbook> Any { get; } = Gen.Select(Lines, Gen.OneOf(Script, Page, Job, Playbook, Workflow), Gen.Bool, (lines, wrap, windows) =>
    {
        var (path, text) = wrap(lines);
        return new Runbook(path, windows ? text.Replace("\n", "\r\n") : text);
    });

    /// <summary>A script only, line by line.</summary>
    public static Gen<string[]> ScriptLines { get; } = Lines;

    public override string ToString() => $"{Path}:\n{Text}";

    /// <summary>A script of lines.</summary>
    public static (string Path, string Text) Script(string[] lines) => ("run.sh", "#!/usr/bin/env bash\nset -eu\n" + Indented(lines, 0));

    private static (string Path, string Text) Page(string[] lines) => ("README.md", "# Restore\n\n- first – é:\n\n  ```bash\n" + Indented(lines, 2) + "  ```\n\n- then\n");

    private static (string Path, string Text) Job(string[] lines) =>
        ("job.yaml", "apiVersion: batch/v1\nkind: Job\nmetadata: { name: br } # é\nspec:\n  template:\n    spec:\n      containers:\n        - name: br\n          image: pingcap/br:v8.1.0\n          command: [/bin/sh, -c]\n          args:\n            - |\n              true\n"
            + Indented(lines, 14) + "          resources: {}\n");

    private static (string Path, string Text) Playbook(string[] lines) => ("playbook.yml", "- hosts: all\n  tasks:\n    - name: back up – é\n      ansible.builtin.shell: |\n        true\n" + Indented(lines, 8) + "      become: true\n");

    private static (string Path, string Text) Workflow(string[] lines) =>
        (".github/workflows/backup.yml", "on: push\njobs:\n  backup:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          true\n" + Indented(lines, 10) + "      - run: echo done\n");

    private static string Indented(string[] lines, int indent) => string.Concat(lines.Select(line => (line.Length == 0 ? "" : new string(' ', indent) + line) + "\n"));
}
