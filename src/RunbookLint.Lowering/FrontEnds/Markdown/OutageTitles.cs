using RunbookLint.Text;

namespace RunbookLint.Lowering.FrontEnds.Markdown;

/// <summary>
/// Headings of sections that deal with a cut network between the parts of a cluster. Maintenance of the object store alone is not meant:
/// log backup retries that by itself.
/// </summary>
/// <remarks>A device, a place or a link alone is none: something must fail, or be worked on.</remarks>
/// <seealso href="https://docs.pingcap.com/tidb/stable/backup-and-restore-faq"/>
internal static class OutageTitles
{
    private static readonly PhraseSet Outages = PhraseSet.Anywhere(
        "network partition", "network outage", "network failure", "network isolation", "network interruption", "network maintenance", "network split", "network cutover", "split brain", "split-brain", "partition between",
        "switch maintenance", "switch replacement", "switch upgrade", "switch failure", "switch firmware", "switch outage", "switch reboot", "switch restart",
        "网络分区", "网络隔离", "网络故障", "网络中断", "网络抖动", "网络割接", "断网");

    /// <summary>"To switch" is no device.</summary>
    private static readonly PhraseSet Devices = PhraseSet.WholeWords(
        "firewall", "firewalls", "router", "routers", "core switch", "core switches", "tor switch", "tor switches", "top-of-rack switch", "top-of-rack switches", "top of rack switch", "rack switch", "rack switches",
        "network switch", "network switches", "access switch", "leaf switch", "spine switch", "the switch", "the switches", "防火墙", "交换机", "路由器");

    /// <summary>What is done to a device.</summary>
    private static readonly PhraseSet Works = PhraseSet.WholeWords(
        "maintenance", "upgrade", "upgrades", "upgrading", "replacement", "replace", "replacing", "change", "changes", "changing", "firmware", "migration", "migrate", "failover", "reboot", "rebooting", "restart", "restarting", "swap", "cutover", "patching",
        "维护", "升级", "更换", "变更", "割接", "重启", "切换", "迁移", "下线");

    private static readonly PhraseSet Places = PhraseSet.WholeWords(
        "az", "azs", "zone", "zones", "idc", "dc", "data center", "data centers", "data centre", "data centres", "datacenter", "datacenters", "可用区", "机房", "数据中心");

    private static readonly PhraseSet Links = PhraseSet.WholeWords("link", "links", "uplink", "uplinks", "interconnect", "链路", "专线");

    /// <summary>What happens to a device, a place or a link.</summary>
    private static readonly PhraseSet Failures = PhraseSet.WholeWords(
        "outage", "outages", "failure", "failures", "failed", "fails", "down", "loss", "lost", "unreachable", "isolated", "isolation", "offline", "interruption", "故障", "中断", "宕机", "失联", "断开", "断电");

    /// <summary>What is needed, listed or kept from happening does not happen.</summary>
    private static readonly PhraseSet Others = PhraseSet.WholeWords(
        "avoid", "avoiding", "prevent", "preventing", "requirement", "requirements", "prerequisites", "port", "ports", "inventory", "data loss", "time zone", "time zones", "dns zone", "restore", "disaster",
        "避免", "防止", "预防", "要求", "端口", "清单", "列表", "数据丢失", "时区");

    /// <summary>Work on the object store alone leaves the task running: it waits and goes on.</summary>
    private static readonly PhraseSet ObjectStores = PhraseSet.Anywhere("minio", "ceph", "rgw", "s3 ", "oss ", "object stor", "bucket", "对象存储");

    private static readonly PhraseSet Cluster = PhraseSet.Anywhere("tikv", "tidb", " pd", "cluster", "az ", "zone");

    /// <summary>Whether a heading names such an outage or maintenance.</summary>
    public static bool Matches(string title)
    {
        var text = title.ToLowerInvariant();
        return IsOutage(text) && !Others.IsIn(text) && !(Works.IsIn(text) && ObjectStores.IsIn(text) && !Cluster.IsIn(text));
    }

    private static bool IsOutage(string text) =>
        Outages.IsIn(text)
        || (Devices.IsIn(text) && (Works.IsIn(text) || Failures.IsIn(text)))
        || (Failures.IsIn(text) && (Places.IsIn(text) || Links.IsIn(text)));
}
