using System.Text;

namespace RunbookLint.Benchmarks.Trees;

/// <summary>Writes resources of TiDB Operator and jobs that call BR: every file holds an operation, one in some holds a mistake.</summary>
internal static class ResourceTree
{
    private const int Seed = 20260730;
    private const int FilesOfFolder = 100;
    private const int Clusters = 97;

    private static readonly string[] Kinds = ["Backup", "Restore", "BackupSchedule", "CronJob", "Job"];

    /// <summary>Writes so many files.</summary>
    public static void Write(string root, int count)
    {
        var random = new Random(Seed);
        for (var index = 0; index < count; index++)
        {
            var folder = Path.Combine(root, $"team-{index / FilesOfFolder}");
            Directory.CreateDirectory(folder);
            System.IO.File.WriteAllText(Path.Combine(folder, $"file-{index}.yaml"), File(random, index));
        }
    }

    /// <summary>The content of one file: some documents.</summary>
    public static string File(Random random, int index)
    {
        var text = new StringBuilder($"# Owned by team {index / FilesOfFolder}; its runbook says when to use it.\n");
        var documents = random.Next(1, 5);
        for (var document = 0; document < documents; document++)
            text.Append(document == 0 ? "" : "---\n").Append(Document(random, Kinds[random.Next(Kinds.Length)], $"job-{index}-{document}", $"cluster-{index % Clusters}"));

        return text.ToString();
    }

    private static string Document(Random random, string kind, string name, string cluster) => kind switch
    {
        "Backup" or "Restore" => $"""
            apiVersion: pingcap.com/v1alpha1
            kind: {kind}
            metadata:
              name: {name}
              namespace: {cluster}
            spec:
              backupType: full
              br:
                cluster: {cluster}
                clusterNamespace: {cluster}
                concurrency: {random.Next(1, 16)}
            {Storage("  ", cluster, name)}
            """,
        "BackupSchedule" => $"""
            apiVersion: pingcap.com/v1alpha1
            kind: BackupSchedule
            metadata:
              name: {name}
              namespace: {cluster}
            spec:
              schedule: "{random.Next(60)} {random.Next(24)} * * {(random.Next(2) == 0 ? "*" : "0")}"
              maxReservedTime: "{24 * random.Next(3, 30)}h"
              backupTemplate:
                backupType: full
                br:
                  cluster: {cluster}
                  clusterNamespace: {cluster}
            {Storage("    ", cluster, name)}
            """,
        "CronJob" => $"""
            apiVersion: batch/v1
            kind: CronJob
            metadata:
              name: {name}
              namespace: {cluster}
            spec:
              schedule: "{random.Next(60)} {random.Next(24)} * * *"
              jobTemplate:
                spec:
            {Pod("      ", random, cluster, name)}
            """,
        _ => $"""
            apiVersion: batch/v1
            kind: Job
            metadata:
              name: {name}
              namespace: {cluster}
            spec:
            {Pod("  ", random, cluster, name)}
            """,
    };

    private static string Storage(string indent, string cluster, string name) => $"""
        {indent}s3:
        {indent}  provider: aws
        {indent}  region: us-west-2
        {indent}  bucket: backups-{cluster}
        {indent}  prefix: {name}

        """;

    private static string Pod(string indent, Random random, string cluster, string name) => $"""
        {indent}template:
        {indent}  spec:
        {indent}    restartPolicy: Never
        {indent}    containers:
        {indent}      - name: br
        {indent}        image: pingcap/br:v8.5.{random.Next(1, 4)}
        {indent}        command: ["/bin/sh", "-c"]
        {indent}        args:
        {indent}          - br backup full --pd "{cluster}-pd:2379" --storage "s3://backups-{cluster}/{name}" --ratelimit {random.Next(1, 300)}
        {indent}        resources:
        {indent}          limits:
        {indent}            cpu: "{random.Next(1, 8)}"
        {indent}            memory: {random.Next(1, 16)}Gi

        """;
}
