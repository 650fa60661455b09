namespace RunbookLint.Plan;

/// <summary>The names that several operations share. Names that one operation has alone stand in it.</summary>
public static class SettingNames
{
    /// <summary>The cluster an operation is about, in the spelling of <see cref="ClusterIdentity"/>.</summary>
    public const string Cluster = "cluster";

    /// <summary>The storage an operation reads or writes, as a URL.</summary>
    public const string Storage = "storage";

    /// <summary><c>generated</c> when the operator appends a directory of its own to the storage.</summary>
    public const string StorageSuffix = "storage-suffix";

    /// <summary><c>Delete</c> when the data goes with the resource that made it.</summary>
    public const string CleanPolicy = "clean-policy";

    /// <summary>The Kubernetes resource behind an operation: <c>tidb/full</c>, <c>?/full</c> without a namespace.</summary>
    public const string Resource = "resource";

    /// <summary>The name of a log backup task.</summary>
    public const string Task = "task";

    /// <summary>The version of the tool that runs, such as <c>v7.5.1</c>.</summary>
    public const string ToolVersion = "tool-version";

    /// <summary>The memory that the process may use, as a Kubernetes quantity.</summary>
    public const string Memory = "memory";

    /// <summary>
    /// What of a whole resource lacks a memory: <c>resources</c> at its key, or <c>spec</c> at the mode, where not even that is there.
    /// </summary>
    public const string MemoryUnset = "memory-unset";

    /// <summary>The machine on which a command runs that names its cluster by the machine's own address, or not at all: the host of <c>ssh</c>.</summary>
    public const string Machine = "machine";

    /// <summary>The kubeconfig context of a command that names its cluster by a service inside of Kubernetes.</summary>
    public const string KubeContext = "kube-context";

    /// <summary>What is backed up, restored or imported: <c>full</c>, <c>db</c> or <c>table</c>.</summary>
    public const string Scope = "scope";

    /// <summary>The database or databases of a partial operation.</summary>
    public const string Databases = "db";

    /// <summary>The table or tables of a partial operation.</summary>
    public const string Tables = "table";

    /// <summary>A table filter.</summary>
    public const string Filter = "filter";

    /// <summary>The kind of the resource that an operation was declared by: <c>Backup</c>, <c>Restore</c>, <c>BackupSchedule</c>.</summary>
    public const string ResourceKind = "kind";

    /// <summary>The name of the timestamp that TiDB Operator reads itself before BR does; it knows fewer layouts.</summary>
    public const string OperatorParses = "operator-parses";

    /// <summary>The setting of a resource of which a template decides whether it is there at all: it writes that in place of another, or brings it in unseen.</summary>
    public const string OpenField = "open-field";

    /// <summary>The setting of a resource that is no field of it, but a flag in <c>br.options</c>.</summary>
    public const string BrOption = "br-option";

    /// <summary>The SQL statement that an operation is: its timestamps are those of the session.</summary>
    public const string Statement = "statement";
}
