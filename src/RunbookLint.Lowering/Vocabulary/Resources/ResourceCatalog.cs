using RunbookLint.Lowering.FrontEnds.Argo;
using RunbookLint.Lowering.FrontEnds.Grafana;
using RunbookLint.Lowering.FrontEnds.Helm;
using RunbookLint.Lowering.FrontEnds.Kubernetes;
using RunbookLint.Lowering.FrontEnds.Tekton;

namespace RunbookLint.Lowering.Vocabulary.Resources;

/// <summary>The lowerings by API group and kind.</summary>
internal static class ResourceCatalog
{
    private const string FirstOperator = "pingcap.com";
    private const string BackupOperator = "br.pingcap.com";
    private const string CoreOperator = "core.pingcap.com";
    private const string Argo = "argoproj.io";
    private const string Tekton = "tekton.dev";
    private const string Federation = "federation.pingcap.com";
    private const string Flux = "helm.toolkit.fluxcd.io";
    private const string ArgoCd = "argoproj.io";
    private const string Prometheus = "monitoring.coreos.com";
    private const string Grafana = "grafana.integreatly.org";
    private const string VictoriaMetrics = "operator.victoriametrics.com";

    private static readonly IResourceLowering Backup = new BackupResource();
    private static readonly IResourceLowering Restore = new RestoreResource();
    private static readonly IResourceLowering Schedule = new BackupScheduleResource();
    private static readonly IResourceLowering Compact = new CompactBackupResource();
    private static readonly IResourceLowering UnsupportedKind = new UnsupportedKindResource();
    private static readonly IResourceLowering Cluster = new ClusterResource();
    private static readonly IResourceLowering ClusterGroup = new ClusterGroupResource();
    private static readonly IResourceLowering LongRunning = new LongRunningBackupResource();
    private static readonly IResourceLowering VolumeBackup = new VolumeBackupResource();
    private static readonly IResourceLowering VolumeRestore = new VolumeRestoreResource();
    private static readonly IResourceLowering VolumeSchedule = new VolumeBackupScheduleResource();
    private static readonly IResourceLowering HelmRelease = new HelmReleaseResource();
    private static readonly IResourceLowering Application = new ApplicationResource();
    private static readonly IResourceLowering Pod = new PodResource(resource => resource.Spec);
    private static readonly IResourceLowering Workload = new PodResource(resource => resource.Spec["template"]["spec"]);
    private static readonly IResourceLowering CronJob = new CronJobResource();
    private static readonly IResourceLowering AlertRules = new AlertRuleResource();
    private static readonly IResourceLowering GrafanaAlerts = new GrafanaAlertResource();
    private static readonly IResourceLowering ConfigMap = new ConfigMapResource();

    private static readonly IResourceLowering Workflow = new ArgoResource();
    private static readonly IResourceLowering PipelineOfTasks = new TektonResource();

    /// <summary>The lowering of a resource, or null when none knows it. A resource without an API group may be of any.</summary>
    public static IResourceLowering? For(Resource resource) => (resource.Group, resource.Kind) switch
    {
        (FirstOperator or BackupOperator or null, "Backup") => Backup,
        (FirstOperator or BackupOperator or null, "Restore") => Restore,
        (FirstOperator or null, "BackupSchedule") => Schedule,
        (FirstOperator or null, "CompactBackup") => Compact,
        (BackupOperator, "BackupSchedule" or "CompactBackup") => UnsupportedKind,
        (FirstOperator or null, "TidbCluster") => Cluster,
        (CoreOperator, "Cluster") => Cluster,
        (CoreOperator, "PDGroup" or "TiKVGroup" or "TiDBGroup" or "TiCDCGroup") => ClusterGroup,
        (BackupOperator, "TiBR") => LongRunning,
        (Federation or null, "VolumeBackup") => VolumeBackup,
        (Federation or null, "VolumeRestore") => VolumeRestore,
        (Federation or null, "VolumeBackupSchedule") => VolumeSchedule,
        (Flux, "HelmRelease") => HelmRelease,
        (ArgoCd, "Application") => Application,
        (Prometheus or null, "PrometheusRule") => AlertRules,
        (VictoriaMetrics or null, "VMRule") => AlertRules,
        (Grafana or null, "GrafanaAlertRuleGroup") => GrafanaAlerts,
        ("" or null, "ConfigMap") => ConfigMap,
        ("" or null, "Pod") => Pod,
        ("batch" or null, "Job") => Workload,
        ("batch" or null, "CronJob") => CronJob,
        ("apps" or "extensions" or null, "Deployment" or "StatefulSet" or "DaemonSet" or "ReplicaSet") => Workload,
        (Argo, "Workflow" or "CronWorkflow" or "WorkflowTemplate" or "ClusterWorkflowTemplate") => Workflow,
        (Tekton, "Task" or "ClusterTask" or "TaskRun" or "Pipeline" or "PipelineRun") => PipelineOfTasks,
        _ => null,
    };
}
