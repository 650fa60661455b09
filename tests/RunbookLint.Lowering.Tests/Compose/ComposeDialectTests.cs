using RunbookLint.Plan;

namespace RunbookLint.Lowering.Tests.Compose;

public class ComposeDialectTests : LoweringTest
{
    [Fact]
    public void Services_run_at_the_same_time() => Lowers("compose.yaml", """
        services:
          full:
            image: pingcap/br:v7.5.1
            command: backup full --pd "pd:2379" --storage 's3://b/full' --ratelimit 128
            mem_limit: 4g
          log:
            image: "pingcap/br:v7.5.1"
            entrypoint: ["/br", "log"]
            command: [start, --task-name=pitr, "--pd=pd:2379", -s, s3://b/log]
            deploy: { resources: { limits: { memory: 512M } } }
          pd:
            image: pingcap/pd:v7.5.1
            command: --name=pd --client-urls=http://0.0.0.0:2379
        """, """
        unordered
          snapshot-backup storage=s3://b/full scope=full ratelimit=128 memory=4Gi tool-version=v7.5.1 cluster=?pd:2379
          start-log-backup storage=s3://b/log task=pitr memory=512Mi tool-version=v7.5.1 cluster=?pd:2379
        """);

    [Fact]
    public void Puts_in_variables_and_defaults() => Lowers("deploy/docker-compose.yml", """
        services:
          full:
            image: pingcap/br:${BR_VERSION:-v8.1.0}
            command: ["backup", "full", "--pd", "${PD:?set it}", "-s", "s3://${BUCKET-dr}/${ENV}/full${SUFFIX:+-$SUFFIX}"]
        """, """
        snapshot-backup cluster=10.0.0.1:2379 storage=?s3://dr/${ENV}/full${SUFFIX:+-$SUFFIX} scope=full tool-version=v7.5.1
        """, ("deploy/.env", "BR_VERSION=v7.5.1 # pinned\nexport PD=\"10.0.0.1:2379\"\nOTHER=$PD\n"));

    [Theory]
    [InlineData("environment: { PD: \"p:1\", TASK: a }")]
    [InlineData("environment: [PD=p:1, TASK=a]")]
    [InlineData("environment: [PD, TASK=a]")]
    [InlineData("env_file: task.env")]
    [InlineData("env_file: [missing.env, task.env]")]
    [InlineData("env_file: [{ path: ./task.env, required: false }]")]
    [InlineData("env_file: other.env\n    environment: { PD: p:1, TASK: a }")]
    public void Knows_the_environment_of_a_container(string environment) => Lowers("compose.yml", $"""
        services:
          stop:
            image: alpine
            {environment}
            command: sh -c 'br log stop --task-name=$$TASK --pd "$${Braces("PD")}"'
        """, """
        stop-log-backup cluster=p:1 task=a
        """, (".env", "PD=p:1"), ("task.env", "PD=p:1\nTASK='a'"), ("other.env", "TASK=b"));

    private static string Braces(string text) => "{" + text + "}";

    [Fact]
    public void Waits_for_services_to_end() => Lowers("compose.yaml", """
        services:
          snapshot:
            command: br backup full --pd p:1 -s s3://b/full
            depends_on:
              orders: { condition: service_completed_successfully }
              users: { condition: service_completed_successfully }
          orders: { command: tidb-lightning --backend local --pd-urls p:1 -d /o, depends_on: { pause: { condition: service_completed_successfully } } }
          users: { command: tidb-lightning --backend local --pd-urls p:1 -d /u, depends_on: { pause: { condition: service_completed_successfully } } }
          pause: { command: br log pause --task-name=a, depends_on: { pd: { condition: service_healthy } } }
          watch: { command: br log status, depends_on: [pause] }
          pd: { image: pingcap/pd }
        """, """
        unordered
          sequence
            pause-log-backup task=a
            unordered
              physical-import backend=local cluster=p:1 data-source-dir=/o
              physical-import backend=local cluster=p:1 data-source-dir=/u
            snapshot-backup cluster=p:1 storage=s3://b/full scope=full
          query-log-backup
        """);

    [Fact]
    public void Says_nothing_about_an_order_that_regions_cannot_show() => Lowers("compose.yaml", """
        services:
          a: { command: br log pause --task-name=a }
          b: { command: br log pause --task-name=b }
          c: { command: br log resume --task-name=a, depends_on: { a: { condition: service_completed_successfully } } }
          d: { command: br log resume --task-name=b, depends_on: { a: { condition: service_completed_successfully }, b: { condition: service_completed_successfully } } }
        """, """
        unordered
          pause-log-backup task=a
          pause-log-backup task=b
          resume-log-backup task=a
          resume-log-backup task=b
        """);

    [Fact]
    public void Merges_anchors_overrides_and_what_is_extended() => Lowers("compose.yaml", """
        x-br: &br
          image: pingcap/br:v7.5.1
          environment: &env { PD: p:1 }
        services:
          full:
            <<: *br
            environment: { <<: *env, ROOT: s3://b }
            entrypoint: bash -ec
            command: ['br backup full --pd $$PD -s $$ROOT/full']
          log:
            extends: { file: base/common.yml, service: br }
            command: [log, stop, --task-name=a, "--pd=${LOG_PD:-q:2}"]
          again:
            extends: log
            mem_limit: 1g
        """, """
        unordered
          snapshot-backup cluster=p:1 storage=s3://b/full scope=full memory=8Gi tool-version=v7.5.1
          stop-log-backup cluster=q:2 task=a tool-version=v8.1.0
          stop-log-backup cluster=q:2 task=a memory=1Gi tool-version=v8.1.0
        """, ("base/common.yml", "services:\n  br: { image: pingcap/br:v8.1.0 }"), ("compose.override.yaml", "services:\n  full: { mem_limit: 8g }"));

    /// <summary>What is included is one model with the file: services wait for those of other files.</summary>
    [Fact]
    public void Includes_files_and_waits_across_them() => Lowers("deploy/compose.yaml", """
        include:
          - backup/compose.yaml
          - path: [import.yaml, import.prod.yaml]
          - ${MORE}
          - missing.yaml
        services:
          status:
            image: pingcap/br
            command: log status --task-name=a --pd=p:1
            depends_on: { load: { condition: service_completed_successfully } }
        """, """
        snapshot-backup cluster=p:1 storage=s3://b/full scope=full
        physical-import backend=local cluster=p:1 memory=8Gi
        query-log-backup cluster=p:1 task=a
        """,
        ("deploy/backup/compose.yaml", "include: [../compose.yaml, common.yaml]\nservices:\n  full: { extends: { file: common.yaml, service: br }, command: backup full --pd=p:1 -s s3://b/full }\n"),
        ("deploy/backup/common.yaml", "services:\n  br: { image: pingcap/br }\n"),
        ("deploy/import.yaml", "services:\n  load:\n    image: pingcap/tidb-lightning\n    command: --backend local --pd-urls p:1\n    depends_on: { full: { condition: service_completed_successfully } }\n"),
        ("deploy/import.prod.yaml", "services:\n  load: { mem_limit: 8g }\n"));

    [Theory]
    [InlineData("include: other.yaml")]
    [InlineData("include: [{ path: }, 3, [], { path: [] }]")]
    [InlineData("include: [compose.yaml]")]
    public void Includes_nothing_where_nothing_is_named(string text) => Lower("compose.yaml", text, ("compose.yaml", text)).Root.IsEmpty.Should().BeTrue();

    [Fact]
    public void Is_a_compose_file_that_only_includes_others() => Lowers("compose.yaml", "name: prod\ninclude: [other.yaml]\nx-owner: dba\n", """
        stop-log-backup cluster=p:1 task=a
        """, ("other.yaml", "services:\n  b: { image: pingcap/br, command: log stop --task-name=a --pd=p:1 }\n"));

    [Fact]
    public void Finds_files_where_they_are_mounted() => Lowers("deploy/compose.yaml", """
        services:
          orders:
            image: pingcap/tidb-lightning:v7.5.1
            command: --config /etc/lightning.toml
            volumes: ["./orders.toml:/etc/lightning.toml:ro", "data:/data"]
          users:
            image: pingcap/tidb-lightning:v7.5.1
            command: ["--config=/etc/lightning.toml"]
            volumes: [{ type: bind, source: ../conf/users.toml, target: /etc/lightning.toml }]
          items:
            image: pingcap/tidb-lightning:v7.5.1
            command: ["--config", "/conf/items.toml"]
            volumes: ["../conf:/conf"]
          inline:
            image: pingcap/tidb-lightning:v7.5.1
            command: ["--config", "/inline.toml"]
            configs: [{ source: inline, target: /inline.toml }]
        configs:
          inline:
            content: |
              [tikv-importer]
              backend = "local"
              [mydumper]
              data-source-dir = "/inline"
        """, """
        unordered
          physical-import backend=local config=/etc/lightning.toml data-source-dir=/orders tool-version=v7.5.1
          physical-import backend=local config=/etc/lightning.toml data-source-dir=/users tool-version=v7.5.1
          physical-import backend=local config=/conf/items.toml data-source-dir=/items tool-version=v7.5.1
          physical-import backend=local config=/inline.toml data-source-dir=/inline tool-version=v7.5.1
        """,
        ("deploy/orders.toml", Config("orders")), ("conf/users.toml", Config("users")), ("conf/items.toml", Config("items")));

    private static string Config(string name) => $"[tikv-importer]\nbackend = \"local\"\n[mydumper]\ndata-source-dir = \"/{name}\"\n";

    [Fact]
    public void Runs_what_its_Dockerfile_says() => Lowers("compose.yaml", """
        services:
          backup:
            build: { context: ./image, args: { BR: v7.5.1 } }
            environment: { PD: p:1 }
            command: [s3://b/full]
        """, """
        snapshot-backup cluster=p:1 storage=s3://b/full scope=full tool-version=v7.5.1
        """, ("image/Dockerfile", "ARG BR=v8.1.0\nFROM pingcap/br:$BR\nCOPY run.sh /opt/\nENTRYPOINT [\"/opt/run.sh\"]\nCMD [\"s3://b/other\"]"), ("image/run.sh", "#!/bin/sh\nbr backup full --pd $PD -s $1"));

    [Fact]
    public void Repeats_jobs_in_labels_and_health_checks() => Lowers("compose.yaml", """
        services:
          br:
            image: pingcap/br:v7.5.1
            command: sleep infinity
            environment: { PD: p:1 }
            labels:
              ofelia.enabled: "true"
              ofelia.job-exec.full.schedule: "@every 36h"
              ofelia.job-exec.full.command: "br backup full --pd p:1 -s s3://b/full"
            healthcheck: { test: ["CMD-SHELL", "br log status --pd $$PD || exit 1"], interval: 5m }
          swarm:
            image: pingcap/br:v7.5.1
            command: [log, stop, --task-name=a]
            deploy:
              labels: [swarm.cronjob.enable=true, "swarm.cronjob.schedule=0 2 * * *"]
          loop:
            image: alpine
            healthcheck: { test: br log status --task-name=b }
        """, """
        unordered
          unordered
            repeat schedule="@every 5m"
              query-log-backup cluster=p:1 tool-version=v7.5.1
            repeat title=full schedule="@every 36h"
              snapshot-backup cluster=p:1 storage=s3://b/full scope=full tool-version=v7.5.1
          repeat schedule="0 2 * * *"
            stop-log-backup task=a tool-version=v7.5.1
          repeat schedule="@every 30s"
            query-log-backup task=b
        """);

    [Fact]
    public void A_profile_is_started_only_on_demand() => Lowers("compose.yaml", """
        services:
          stop: { image: "pingcap/br", profiles: [ops], command: [log, stop, --task-name=a] }
        """, """
        choice
          stop-log-backup task=a
        """);

    [Fact]
    public void Underlines_words_values_and_what_another_file_sets()
    {
        const string File = """
            services:
              a:
                image: pingcap/br:${V:-v7.5.1}
                command: log stop --task-name 'a b' --pd ${PD}
            """;

        Underlined("compose.yaml", File).Should().Equal("log stop --task-name 'a b' --pd ${PD}");
        Underlined("compose.yaml", File, "task").Should().Equal("a b");
        Underlined("compose.yaml", File, "tool-version").Should().Equal("v7.5.1");
        new RunbookPlan(Lower("compose.yaml", File, (".env", "A=1\nPD=p:1")).Root).Operations.Single().Cluster.Span.ToString().Should().Be(".env:2:4");
    }

    [Theory]
    [InlineData("services: {}")]
    [InlineData("services: { a: }")]
    [InlineData("services: [br]")]
    [InlineData("services: { a: { image: pingcap/br:v7.5.1 } }")]
    [InlineData("services: { a: { image: nginx, command: [nginx] } }")]
    [InlineData("services: { a: { extends: a } }")]
    [InlineData("services: { a: { extends: { file: compose.yaml, service: a }, depends_on: { a: { condition: service_completed_successfully } } } }")]
    [InlineData("services: { a: { command: [], entrypoint: \"\", volumes: [\":\", \"a:\", \":b\", {}], configs: [{}, \"\"], env_file: [{}], environment: [\"=\", \"\"], labels: [ofelia.job-exec.a.schedule], healthcheck: { test: [] }, build: {} } }")]
    [InlineData("apiVersion: v1\nservices: { a: { command: br log stop --task-name=a } }")]
    [InlineData("services: { mysql: 8, redis: 7 }\nlanguage: go")]
    public void Sees_nothing_where_nothing_runs(string text) => Lowers("compose.yaml", text, "");

    [Fact]
    public void Reads_hostile_text_without_a_crash()
    {
        var chain = "services:\n" + string.Concat(Enumerable.Range(0, 3_000).Select(index =>
            $"  s{index}: {{ extends: s{index + 1}, command: br log status, depends_on: {{ s{index + 1}: {{ condition: service_completed_successfully }} }} }}\n"));
        new Action(() => Lower("compose.yaml", chain)).Should().NotThrow();
        var growing = string.Concat(Enumerable.Range(0, 5_000).Select(index => $"A{index}={new string('x', 50)}\n"));
        var uses = "services:\n" + string.Concat(Enumerable.Range(0, 3_000).Select(index => $"  s{index}:\n    env_file: .env\n    command: br log status ${{A{index}}}\n"));
        new Action(() => Lower("compose.yaml", uses, (".env", growing))).Should().NotThrow();
    }

    [Fact]
    public void Variables_with_one_dollar_come_from_where_compose_runs() => Lowers("compose.yaml", """
        services:
          a:
            image: pingcap/br:v7.5.1
            environment: { PD: "10.0.0.1:2379" }
            command: ["sh", "-c", "br log pause --task-name a --pd $PD"]
          b:
            image: pingcap/br:v7.5.1
            environment: { PD: "10.0.0.1:2379" }
            command: ["sh", "-c", "br log pause --task-name a --pd $$PD"]
        """, """
        unordered
          pause-log-backup cluster=?${PD} task=a tool-version=v7.5.1
          pause-log-backup cluster=10.0.0.1:2379 task=a tool-version=v7.5.1
        """);
}
