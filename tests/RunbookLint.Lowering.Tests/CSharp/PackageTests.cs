namespace RunbookLint.Lowering.Tests.CSharp;

public class PackageTests : LoweringTest
{
    [Fact]
    public void Reads_commands_of_CliWrap() => Lowers("Backup.csx", """
        #r "nuget: CliWrap, 3.6.0"
        using CliWrap;

        await Cli.Wrap("br").WithArguments("log start --task-name=a").ExecuteAsync();
        await Cli.Wrap("br").WithArguments(["log", "stop", "--task-name=a"]).WithWorkingDirectory("/tmp").ExecuteBufferedAsync();
        var command = Cli.Wrap("tiup")
            .WithArguments(a => a
                .Add("br:v8.1.0").Add("backup").Add("full")
                .Add("--pd").Add("10.0.0.1:2379"))
            .WithEnvironmentVariables(e => e.Set("GOMEMLIMIT", "4GiB"));
        await command.ExecuteAsync();
        """, """
        start-log-backup task=a
        stop-log-backup task=a
        snapshot-backup cluster=10.0.0.1:2379 scope=full tool-version=v8.1.0 memory=4Gi
        """);

    [Fact]
    public void Reads_commands_of_SimpleExec_in_targets_of_Bullseye() => Lowers("targets/Program.cs", """
        using static Bullseye.Targets;
        using static SimpleExec.Command;

        Target("backup", () => RunAsync("br", "backup full --storage s3://dr/full"));
        Target("stop", DependsOn("backup"), () => Run("br", new[] { "log", "stop" }, configureEnvironment: e => e["PD"] = "a"));
        await RunTargetsAndExitAsync(args);
        """, """
        unordered
          choice
            sequence title=backup
              snapshot-backup storage=s3://dr/full scope=full
          choice
            sequence title=stop
              stop-log-backup
        """);

    [Fact]
    public void Reads_processes_of_Cake() => Lowers("build.csx", """
        StartProcess("br", new ProcessSettings { Arguments = "log stop --task-name=a" });
        StartProcess("br", new ProcessSettings { Arguments = new ProcessArgumentBuilder().Append("log").Append("stop").AppendQuoted("--task-name=b") });
        StartProcess("br", new ProcessSettings { Arguments = args => args.Append("log stop --task-name=c") });
        """, """
        stop-log-backup task=a
        stop-log-backup task=b
        stop-log-backup task=c
        """);

    [Fact]
    public void Reads_statements_that_a_connection_executes() => Lowers("Import.cs", """
        await using var connection = new MySqlConnection("Server=10.0.0.5;Port=4000;User ID=root");
        await using var command = new MySqlCommand("IMPORT INTO shop.orders FROM 's3://dump/orders.*.parquet'", connection);
        await command.ExecuteNonQueryAsync();

        command.CommandText = $"LOAD DATA INFILE '{path}' INTO TABLE shop.items";
        command.ExecuteNonQuery();

        connection.Execute("BACKUP DATABASE `shop` TO 's3://dr/shop'");
        context.Database.ExecuteSqlRaw("ALTER TABLE shop.orders ADD INDEX i (a)");
        """, """
        import-into table=shop.orders data-source-dir=s3://dump/orders.*.parquet cluster=sql:10.0.0.5:4000
        bulk-write statement=load-data table=shop.items data-source-dir=?{{path}} cluster=sql:10.0.0.5:4000
        snapshot-backup storage=s3://dr/shop statement=backup scope=db db=shop cluster=sql:10.0.0.5:4000
        add-index table=shop.orders
        """);

    [Fact]
    public void Reads_a_schedule_that_Pulumi_deploys() => Lowers("Stack.cs", """
        class Stack : Pulumi.Stack
        {
            public Stack()
            {
                var job = new CronJob("nightly", new CronJobArgs
                {
                    Spec = new CronJobSpecArgs
                    {
                        Schedule = "0 2 * * *",
                        JobTemplate = new JobTemplateSpecArgs
                        {
                            Spec = new JobSpecArgs
                            {
                                Template = new PodTemplateSpecArgs
                                {
                                    Spec = new PodSpecArgs
                                    {
                                        RestartPolicy = "Never",
                                        Containers =
                                        {
                                            new ContainerArgs
                                            {
                                                Name = "br",
                                                Image = "pingcap/br:v7.5.1",
                                                Command = { "br", "backup", "full" },
                                                Args = { "--pd", "10.0.0.1:2379", "--storage", $"s3://dr/{Date}" },
                                                Resources = new ResourceRequirementsArgs { Limits = { ["memory"] = "4Gi" } },
                                            },
                                        },
                                    },
                                },
                            },
                        },
                    },
                });
            }
        }
        """, """
        repeat title=nightly schedule="0 2 * * *"
          snapshot-backup cluster=10.0.0.1:2379 storage=?s3://dr/{{Date}} scope=full memory=4Gi tool-version=v7.5.1
        """);

    [Fact]
    public void Reads_a_configuration_that_the_program_writes() => Lowers("Import.cs", """"
        File.WriteAllText("/tmp/import.toml", """
            [tikv-importer]
            backend = "local"
            [tidb]
            host = "10.0.0.5"
            """);
        Process.Start("tidb-lightning", "--config /tmp/import.toml");
        """", """
        physical-import backend=local cluster=sql:10.0.0.5 config=/tmp/import.toml
        """);
}
