namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>
/// Headings of sections that deal with a cut network between the parts of a cluster. Maintenance of the object store alone is not meant:
/// log backup retries that by itself.
/// </summary>
/// <seealso href="https://docs.pingcap.com/tidb/stable/backup-and-restore-faq"/>
internal static class OutageTitles
{
    private static readonly string[] Phrases =
    [
        "network partition", "network outage", "network failure", "network isolation", "network interruption", "network maintenance", "network split", "network cutover", "split brain", "split-brain",
        "az outage", "az failure", "az down", "zone outage", "zone failure", "zone down", "availability zone loss", "idc outage", "data center outage", "datacenter outage",
        "firewall maintenance", "firewall change", "firewall upgrade", "firewall replacement", "firewall failover", "firewall migration", "firewall rule",
        "switch maintenance", "switch replacement", "switch upgrade", "switch failure", "switch firmware", "core switch", "tor switch", "router maintenance", "router replacement",
        "网络分区", "网络隔离", "网络故障", "网络中断", "网络抖动", "网络割接", "断网", "可用区故障", "机房故障", "防火墙", "交换机",
    ];

    private static readonly string[] Works = ["maintenance", "upgrade", "replacement", "change", "firmware", "migration", "维护", "升级", "更换"];

    /// <summary>Work on the object store alone leaves the task running: it waits and goes on.</summary>
    private static readonly string[] ObjectStores = ["minio", "ceph", "rgw", "s3 ", "oss ", "object stor", "bucket", "对象存储"];

    private static readonly string[] Cluster = ["tikv", "tidb", " pd", "cluster", "az ", "zone"];

    /// <summary>Whether a heading names such an outage or maintenance.</summary>
    public static bool Matches(string title)
    {
        var text = title.ToLowerInvariant();
        return Has(text, Phrases) && !(Has(text, Works) && Has(text, ObjectStores) && !Has(text, Cluster));
    }

    private static bool Has(string text, string[] phrases) => phrases.Any(phrase => text.IndexOf(phrase, StringComparison.Ordinal) >= 0);
}
