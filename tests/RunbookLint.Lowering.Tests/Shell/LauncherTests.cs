namespace RunbookLint.Lowering.Tests.Shell;

public class LauncherTests : LoweringTest
{
    [Theory]
    [InlineData("tiup br log list -u $PD", "\"br log\" unknown-verb=list")]
    [InlineData("tiup br:v8.5.2 begin -u a:1", "br unknown-verb=begin")]
    public void Knows_whose_tool_tiup_runs(string command, string mistake) => Lowers("run.sh", command, $"""
        unknown-command command-line={mistake}
        """);

    [Theory]
    [InlineData("/usr/local/bin/br log pause --task-name=pitr")]
    [InlineData("./br log pause --task-name=pitr")]
    [InlineData("sudo -u tidb -E br log pause --task-name=pitr")]
    [InlineData("nohup br log pause --task-name=pitr > br.log 2>&1")]
    [InlineData("time br log pause --task-name=pitr")]
    [InlineData("timeout -k 5 3600 br log pause --task-name=pitr")]
    [InlineData("env AWS_REGION=eu-west-1 LANG=C br log pause --task-name=pitr")]
    [InlineData("AWS_REGION=eu-west-1 br log pause --task-name=pitr")]
    [InlineData("nice -n 10 ionice -c3 br log pause --task-name=pitr")]
    [InlineData("ionice -c 2 -n 7 br log pause --task-name=pitr")]
    [InlineData("stdbuf -oL br log pause --task-name=pitr")]
    [InlineData("taskset -c 0-3 br log pause --task-name=pitr")]
    [InlineData("flock -n /var/lock/br.lock br log pause --task-name=pitr")]
    [InlineData("flock -n /var/lock/br.lock -c 'br log pause --task-name=pitr'")]
    [InlineData("setsid -w br log pause --task-name=pitr")]
    [InlineData("exec br log pause --task-name=pitr")]
    [InlineData("command br log pause --task-name=pitr")]
    [InlineData("bash -c 'br log pause --task-name=pitr'")]
    [InlineData("sh -euxc \"br log pause --task-name=pitr\"")]
    [InlineData("bash -lc 'br log pause --task-name=pitr'")]
    [InlineData("eval br log pause '--task-name=pitr'")]
    [InlineData("eval \"br log pause --task-name=pitr\"")]
    [InlineData("su - tidb -c 'br log pause --task-name=pitr'")]
    [InlineData("runuser -u tidb -- br log pause --task-name=pitr")]
    [InlineData("gosu tidb br log pause --task-name=pitr")]
    [InlineData("ansible control -i hosts -m shell -a 'br log pause --task-name=pitr'")]
    [InlineData("tiup br log pause --task-name=pitr")]
    [InlineData("~/.tiup/bin/tiup br log pause --task-name=pitr")]
    [InlineData("echo pitr | xargs -I{} br log pause --task-name=pitr")]
    [InlineData("screen -dmS br br log pause --task-name=pitr")]
    [InlineData("tmux new -d 'br log pause --task-name=pitr'")]
    [InlineData("tmux new-session -d -s br 'br log pause --task-name=pitr'")]
    [InlineData("tmux send-keys -t br 'br log pause --task-name=pitr' Enter")]
    [InlineData("tini -- br log pause --task-name=pitr")]
    [InlineData("sh -c 'br log pause \"$@\"' -- --task-name=pitr")]
    [InlineData("docker exec -it br-box br log pause --task-name=pitr")]
    [InlineData("docker compose exec -T br br log pause --task-name=pitr")]
    [InlineData("kubectl exec -it basic-tikv-0 -- br log pause --task-name=pitr")]
    [InlineData("kubectl exec basic-tikv-0 -c tikv -- sh -c 'br log pause --task-name=pitr'")]
    [InlineData("( br log pause --task-name=pitr )")]
    [InlineData("{ br log pause --task-name=pitr; }")]
    [InlineData("out=$(br log pause --task-name=pitr)")]
    [InlineData("br log pause --task-name=pitr | tee pause.log")]
    [InlineData("! br log pause --task-name=pitr")]
    [InlineData("br log \\\n  pause \\\n  --task-name=pitr")]
    [InlineData("bash <<'EOF'\nbr log pause --task-name=pitr\nEOF")]
    public void Peels_off_what_only_runs_something_else(string script) => Lowers("run.sh", script, "pause-log-backup task=pitr");

    [Theory]
    [InlineData("ssh -i key -o BatchMode=yes tidb@host 'br log pause --task-name=pitr'")]
    [InlineData("ssh tidb@host br log pause --task-name=pitr")]
    [InlineData("ssh -t host \"sudo -u tidb bash -c 'br log pause --task-name=pitr'\"")]
    [InlineData("ssh host bash -s <<EOF\nbr log pause --task-name=pitr\nEOF")]
    public void Knows_the_machine_that_a_command_runs_on(string script) => Lowers("run.sh", script, "pause-log-backup task=pitr machine=host");

    [Fact]
    public void The_machine_does_not_matter_when_the_cluster_is_named() => Lowers("run.sh", """
        ssh host br log pause --task-name=pitr --pd 10.0.0.1:2379
        ssh host br log resume --task-name=pitr --pd 127.0.0.1:2379
        """, """
        pause-log-backup cluster=10.0.0.1:2379 task=pitr
        resume-log-backup cluster=127.0.0.1:2379 task=pitr machine=host
        """);

    [Fact]
    public void Knows_the_context_of_a_service_inside_of_Kubernetes() => Lowers("run.sh", """
        kubectl --context prod exec br-0 -- br log pause --task-name=pitr --pd basic-pd.tidb:2379
        KUBECONFIG=staging.conf kubectl exec br-0 -- br log pause --task-name=pitr --pd basic-pd.tidb:2379
        kubectl --context prod exec br-0 -- br log pause --task-name=pitr --pd 10.0.0.1:2379
        """, """
        pause-log-backup cluster=basic-pd.tidb:2379 task=pitr kube-context=prod
        pause-log-backup cluster=basic-pd.tidb:2379 task=pitr kube-context=staging.conf
        pause-log-backup cluster=10.0.0.1:2379 task=pitr
        """);

    [Fact]
    public void Follows_the_context_of_kubectl() => Lowers("run.sh", """
        kubectl config use-context prod
        kubectl apply -n tidb -f backup.yaml
        kubectl --context staging apply -n tidb -f backup.yaml
        kubectx arn:aws:eks:eu-west-1:1:cluster/dr
        kubens tidb
        kubectl apply -f backup.yaml
        """, """
        start-log-backup cluster=tidb/basic@prod task=pitr
        start-log-backup cluster=tidb/basic@staging task=pitr
        start-log-backup cluster=tidb/basic@arn_aws_eks_eu-west-1_1_cluster_dr task=pitr
        """, ("backup.yaml", "kind: Backup\nmetadata: { name: pitr }\nspec: { backupMode: log, br: { cluster: basic } }"));

    [Theory]
    [InlineData("tiup br:v7.5.1 log stop --task-name=a", "v7.5.1")]
    [InlineData("tiup --tag x br:v7.5.1 log stop --task-name=a", "v7.5.1")]
    [InlineData("docker run --rm -v /data:/data pingcap/br:v8.1.0 /br log stop --task-name=a", "v8.1.0")]
    [InlineData("docker run --rm registry.local:5000/pingcap/br:v8.1.0 log stop --task-name=a", "v8.1.0")]
    [InlineData("podman run pingcap/br:v8.1.0 br log stop --task-name=a", "v8.1.0")]
    [InlineData("kubectl run br --rm -it --image=pingcap/br:v8.5.0 --restart=Never -- /br log stop --task-name=a", "v8.5.0")]
    [InlineData("docker run --entrypoint /br pingcap/br:v8.5.0 log stop --task-name=a", "v8.5.0")]
    public void Takes_the_version_from_the_launch(string script, string version) =>
        Lowers("run.sh", script, $"stop-log-backup task=a tool-version={version}");

    [Theory]
    [InlineData("docker run -m 8g pingcap/br br restore point -s s3://a/log", "8Gi")]
    [InlineData("docker run --memory=4096m pingcap/br br restore point -s s3://a/log", "4096Mi")]
    [InlineData("systemd-run -p MemoryMax=12G --scope br restore point -s s3://a/log", "12Gi")]
    [InlineData("ulimit -v 8388608; br restore point -s s3://a/log", "8388608Ki")]
    [InlineData("GOMEMLIMIT=10GiB br restore point -s s3://a/log", "10Gi")]
    public void Takes_the_memory_from_the_launch(string script, string memory) =>
        Lowers("run.sh", script, $"point-restore storage=s3://a/log memory={memory}");

    [Theory]
    [InlineData("docker run --rm -v $PWD/conf/l.toml:/etc/l.toml:ro pingcap/tidb-lightning --config /etc/l.toml")]
    [InlineData("docker run -v \"$(pwd)/conf:/etc/lightning\" pingcap/tidb-lightning --config /etc/lightning/l.toml")]
    [InlineData("docker run --mount type=bind,source=./conf/l.toml,target=/l.toml,readonly pingcap/tidb-lightning --config=/l.toml")]
    [InlineData("podman run -v ./conf:/c:Z docker.io/pingcap/tidb-lightning sh -c 'tidb-lightning --config /c/l.toml'")]
    public void Finds_a_file_where_it_is_mounted(string script) =>
        Underlined("run.sh", script, "backend", ("conf/l.toml", "[tikv-importer]\nbackend = \"local\"")).Should().Equal("\"local\"");

    [Theory]
    [InlineData("docker run -e PD=p:1 x sh -c 'br log status --pd $PD'", "p:1")]
    [InlineData("PD=p:1; docker run --env PD x sh -c 'br log status --pd $PD'", "p:1")]
    [InlineData("docker run --env-file br.env x sh -c 'br log status --pd $PD'", "p:1")]
    [InlineData("PD=p:1; docker run x sh -c 'br log status --pd $PD'", "?${PD}")]
    [InlineData("PD=p:1; docker run x br log status --pd $PD", "p:1")]
    public void Gives_a_container_its_own_environment(string script, string cluster) =>
        Lowers("run.sh", script, $"query-log-backup cluster={cluster}", ("br.env", "# where\nPD=p:1\n"));

    [Fact]
    public void Takes_the_cluster_from_tiup() => Lowers("run.sh", """
        tiup cluster exec prod -R pd --command 'br log pause --task-name=a'
        """, """
        pause-log-backup task=a cluster=tiup:prod
        """);

    [Fact]
    public void Qualifies_a_service_by_the_namespace_of_the_pod() => Lowers("run.sh", """
        kubectl -n tidb exec basic-br -- br log stop --task-name=a --pd basic-pd:2379
        """, """
        stop-log-backup cluster=basic-pd.tidb:2379 task=a
        """);

    [Fact]
    public void Applies_resources_that_a_script_holds() => Lowers("run.sh", """
        kubectl apply -n tidb -f - <<EOF
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr }
        spec:
          backupMode: log
          br: { cluster: basic }
          s3: { provider: aws, bucket: dr, prefix: log }
        EOF
        """, """
        start-log-backup cluster=tidb/basic storage=s3://dr/log task=pitr memory-unset=spec
        """);

    [Theory]
    [InlineData("brctl show")]
    [InlineData("br README.md.br")]
    [InlineData("br --help")]
    [InlineData("br log start --help")]
    [InlineData("tiup install br:v7.5.1")]
    [InlineData("kubectl apply --dry-run=client -f backup.yaml")]
    [InlineData("kubectl get backup -n tidb")]
    [InlineData("docker build -t pingcap/br .")]
    [InlineData("echo br log stop --task-name=a")]
    [InlineData("bash -n script.sh")]
    public void Sees_nothing_in_commands_that_do_nothing(string script) => Lowers("run.sh", script, "");

    [Theory]
    [InlineData("kubectl -n tidb patch backup pitr --type merge -p '{\"spec\":{\"logSubcommand\":\"log-stop\"}}'", "stop-log-backup task=pitr")]
    [InlineData("kubectl patch backup/pitr -n tidb --type=merge --patch='{\"spec\": {\"logSubcommand\": \"log-pause\"}}'", "pause-log-backup task=pitr")]
    [InlineData("kubectl delete backup pitr -n tidb", "stop-log-backup task=pitr")]
    public void Understands_how_a_resource_is_changed(string command, string expected) => Lowers("run.sh", $"""
        kubectl apply -f - <<EOF
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: {Braces("name: pitr, namespace: tidb")}
        spec:
          backupMode: log
          br: {Braces("cluster: basic")}
          s3: {Braces("bucket: dr, prefix: log")}
        EOF
        {command}
        """, $"""
        start-log-backup cluster=tidb/basic storage=s3://dr/log task=pitr memory-unset=spec
        {expected}
        """);

    private static string Braces(string text) => "{ " + text + " }";

    [Fact]
    public void Resumes_a_paused_resource() => Lowers("page.md", """
        ```yaml
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr, namespace: tidb }
        spec: { backupMode: log, logSubcommand: log-pause, br: { cluster: basic }, s3: { bucket: dr, prefix: log } }
        ```

        Then:

        ```yaml
        apiVersion: pingcap.com/v1alpha1
        kind: Backup
        metadata: { name: pitr, namespace: tidb }
        spec: { backupMode: log, logSubcommand: log-start, br: { cluster: basic }, s3: { bucket: dr, prefix: log } }
        ```
        """, """
        sequence
          start-log-backup cluster=tidb/basic storage=s3://dr/log task=pitr memory-unset=spec
          pause-log-backup cluster=tidb/basic task=pitr
        resume-log-backup cluster=tidb/basic task=pitr kind=Backup
        """);

    [Theory]
    [InlineData("kubectl delete tc basic -n tidb", "destroy-cluster cluster=tidb/basic")]
    [InlineData("kubectl delete tidbcluster/basic", "destroy-cluster cluster=\"?/basic\"")]
    [InlineData("kubectl delete tc basic --dry-run=client", "")]
    public void Destroys_a_cluster(string command, string plan) => Lowers("run.sh", command + "\n", plan);

    [Fact]
    public void Runs_a_script_that_the_document_writes() => Lowers("run.sh", """
        cat > /tmp/pause.sh <<'EOF'
        #!/bin/sh
        br log pause --task-name=pitr
        EOF
        chmod +x /tmp/pause.sh
        bash /tmp/pause.sh
        """, """
        pause-log-backup task=pitr
        """);

    [Fact]
    public void Sets_a_script_that_nothing_runs_beside_the_document() => Lowers("run.sh", """
        cat > /usr/local/bin/pause.sh <<'EOF'
        br log pause --task-name=pitr
        EOF
        br log status
        """, """
        unordered
          sequence
            query-log-backup
          sequence file=/usr/local/bin/pause.sh
            pause-log-backup task=pitr
        """);

    [Fact]
    public void Follows_scripts_in_other_files() => Lowers("run.sh", """
        source ./env.sh
        ./scripts/pause.sh
        """, """
        pause-log-backup cluster=?${PD} task=pitr
        """, ("env.sh", "export TASK=pitr"), ("scripts/pause.sh", "#!/bin/bash\nbr log pause --task-name=\"$TASK\" --pd \"$PD\""));

    [Fact]
    public void Cuts_a_circle_of_scripts() =>
        Lower("a.sh", "bash b.sh\nbr log status", ("b.sh", "bash a.sh"), ("a.sh", "bash b.sh")).Problems.Should().BeEmpty("all of them has been read");

    [Fact]
    public void What_is_put_off_runs_at_its_own_time() => Lowers("run.sh", """
        echo "br log stop --task-name a" | at 02:00 tomorrow
        br log pause --task-name a
        """, """
        unordered
          sequence
            stop-log-backup task=a
          sequence
            pause-log-backup task=a
        """);
}
