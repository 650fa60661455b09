namespace RunbookLint.Plan.Tests.Identity;

public class ClusterResolutionTests
{
    [Fact]
    public void Explicit_identities_decide_across_documents()
    {
        SameAcross("cluster=10.0.0.1:2379,10.0.0.2:2379", "cluster=10.0.0.2:2379").Should().Be(Certainty.Yes);
        SameAcross("cluster=10.0.0.1:2379", "cluster=10.0.0.2:2379").Should().Be(Certainty.No);
        SameAcross("cluster=tidb/basic", "cluster=basic-pd.tidb.svc:2379").Should().Be(Certainty.Yes);
        SameAcross("cluster=10.0.0.1:2379", "cluster=tidb/basic").Should().Be(Certainty.Maybe);
    }

    [Theory]
    [InlineData("10.0.1.10:2379", "10.0.1.4:4000", "10.0.2.10:2379", Certainty.Yes)]
    [InlineData("10.0.1.10:2379", "10.0.2.4:4000", "10.0.2.10:2379", Certainty.Maybe)]
    [InlineData("10.0.1.10:2379", "10.0.1.4:4000", "10.0.1.20:2379", Certainty.Maybe)]
    [InlineData("pd.orders.example:2379", "tidb.orders.example:4000", "pd.restore.example:2379", Certainty.Yes)]
    [InlineData("pd.orders.example:2379", "tidb.restore.example:4000", "pd.restore.example:2379", Certainty.Maybe)]
    public void A_cluster_that_is_only_restored_into_hides_no_other(string source, string sql, string target, Certainty expected)
    {
        var plan = PlanReader.Read($"""
            snapshot-backup cluster={source}
            import-into cluster=sql:{sql}
            point-restore cluster={target}
            """);

        plan.SameCluster(plan.Operations[0], plan.Operations[1]).Should().Be(expected);
        plan.SameCluster(plan.Operations[1], plan.Operations[2]).Should().NotBe(Certainty.Yes);
        plan.SameCluster(plan.Operations[0], plan.Operations[2]).Should().Be(Certainty.No);
    }

    [Fact]
    public void Two_different_PDs_never_merge() => SameWithin("cluster=10.0.0.1:2379", "cluster=10.0.0.2:2379").Should().Be(Certainty.No);

    [Fact]
    public void Endpoints_that_one_list_holds_are_one_cluster()
    {
        var plan = PlanReader.Read("""
            unordered
              sequence document=a.sh
                start-log-backup cluster=10.0.0.1:2379
                snapshot-backup cluster=10.0.0.3:2379
              sequence document=b.sh
                query-log-backup cluster=10.0.0.1:2379,10.0.0.2:2379
                query-log-backup cluster=10.0.0.2:2379,10.0.0.3:2379
                stop-log-backup cluster=10.0.0.4:2379
            """);

        plan.SameCluster(plan.Operations[0], plan.Operations[1]).Should().Be(Certainty.Yes);
        plan.SameCluster(plan.Operations[0], plan.Operations[4]).Should().Be(Certainty.No);
    }

    [Fact]
    public void All_names_of_one_declaration_are_one_cluster()
    {
        const string declared = "declare-cluster cluster=name:prod pd=10.0.0.1:2379,10.0.0.2:2379 tiup=prod tidb-cluster=tidb/basic sql=db.prod:4000,10.0.0.9:4000";

        SameBeside(declared, "cluster=10.0.0.2:2379", "cluster=tidb/basic").Should().Be(Certainty.Yes);
        SameBeside(declared, "cluster=tiup:prod", "cluster=sql:10.0.0.9:4000").Should().Be(Certainty.Yes);
        SameBeside(declared, "cluster=basic-pd.tidb:2379", "cluster=10.0.0.1:2379").Should().Be(Certainty.Yes);
        SameBeside(declared, "cluster=10.0.0.7:2379", "cluster=tidb/basic").Should().Be(Certainty.Maybe, "a declaration need not list all endpoints");
        SameBeside(declared, "cluster=127.0.0.1:2379", "cluster=tidb/basic").Should().Be(Certainty.Maybe);
        SameBeside(declared, "cluster=?/basic", "cluster=10.0.0.1:2379").Should().Be(Certainty.Maybe);
    }

    [Theory]
    [InlineData("declare-cluster cluster=tiup:staging pd=10.0.3.1:2379", "cluster=10.9.9.9:2379", Certainty.Maybe)]
    [InlineData("declare-cluster cluster=tiup:staging pd=10.0.3.1:2379", "cluster=10.0.3.1:2379", Certainty.Yes)]
    [InlineData("declare-cluster cluster=tiup:staging pd=10.0.3.1:2379,10.0.3.2:2379", "cluster=10.0.3.2:2379,10.0.3.3:2379", Certainty.Yes)]
    [InlineData("declare-cluster cluster=tiup:staging", "cluster=10.9.9.9:2379", Certainty.Yes)]
    [InlineData("declare-cluster cluster=tiup:staging sql=10.0.3.4:4000", "cluster=10.0.3.1:2379", Certainty.Yes)]
    [InlineData("declare-cluster cluster=tiup:staging sql=10.0.3.4:4000", "cluster=sql:tidb.example.com", Certainty.Yes)]
    public void A_declared_list_of_endpoints_leaves_others_open(string declared, string other, Certainty expected)
    {
        var plan = PlanReader.Read($"sequence document=a.md\n  {declared}\n  snapshot-backup {other}");

        plan.SameCluster(plan.Operations[0], plan.Operations[1]).Should().Be(expected);
    }

    [Fact]
    public void Two_declarations_are_two_clusters()
    {
        const string declared = """
            declare-cluster cluster=name:prod pd=10.0.0.1:2379
                declare-cluster cluster=name:staging tidb-cluster=staging/basic sql=staging-db
            """;

        SameBeside(declared, "cluster=10.0.0.1:2379", "cluster=staging/basic").Should().Be(Certainty.No);
        SameBeside(declared, "cluster=10.0.0.1:2379", "cluster=sql:staging-db:4000").Should().Be(Certainty.No);
    }

    [Fact]
    public void One_name_in_two_contexts_may_be_two_clusters()
    {
        SameWithin("cluster=tidb/basic@prod", "cluster=tidb/basic@prod").Should().Be(Certainty.Yes);
        SameWithin("cluster=tidb/basic@prod", "cluster=tidb/basic@staging").Should().Be(Certainty.Maybe);
        SameAcross("cluster=tidb/basic@prod", "cluster=tidb/basic").Should().Be(Certainty.Yes);
        SameAcross("cluster=tidb/basic@prod", "cluster=tidb/other@staging").Should().Be(Certainty.No);
    }

    [Fact]
    public void The_own_address_of_two_machines_may_be_two_clusters()
    {
        SameWithin("cluster=127.0.0.1:2379 machine=db1", "cluster=127.0.0.1:2379 machine=db1").Should().Be(Certainty.Yes);
        SameWithin("cluster=127.0.0.1:2379 machine=db1", "cluster=127.0.0.1:2379 machine=db2").Should().Be(Certainty.Maybe);
        SameWithin("cluster=127.0.0.1:2379 machine=db1", "cluster=127.0.0.1:2379").Should().Be(Certainty.Maybe);
        SameWithin("machine=db1", "machine=db2").Should().Be(Certainty.Maybe);
        SameWithin("machine=db1", "machine=db1").Should().Be(Certainty.Yes);
    }

    [Theory]
    [InlineData("clusters/prod/backup.yaml", "clusters/staging/load.yaml", Certainty.Maybe)]
    [InlineData("clusters/prod/backup.yaml", "loads/prod-eu/load.yaml", Certainty.Yes)]
    [InlineData("clusters/prod/backup.yaml", "loads/load.yaml", Certainty.Yes)]
    public void One_name_in_the_folders_of_two_environments_may_be_two_clusters(string first, string second, Certainty same)
    {
        var plan = PlanReader.Read($"""
            unordered
              sequence document={first}
                start-log-backup cluster=tidb/basic
              sequence document={second}
                physical-import cluster=tidb/basic
            """);

        plan.SameCluster(plan.Operations[0], plan.Operations[1]).Should().Be(same);
    }

    [Fact]
    public void Two_groups_of_machines_may_be_parts_of_one_cluster()
    {
        SameWithin("cluster=group:pd", "cluster=group:pd").Should().Be(Certainty.Yes);
        SameWithin("cluster=group:pd", "cluster=group:tikv").Should().Be(Certainty.Maybe);
        SameWithin("cluster=group:tidb_prod", "cluster=10.0.0.1:2379").Should().Be(Certainty.Yes);
        SameWithin("cluster=group:tidb_prod", "cluster=pd.staging.example.net:2379").Should().Be(Certainty.Maybe);
        SameAcross("cluster=group:tidb_prod", "cluster=group:tidb_prod").Should().Be(Certainty.Yes);
        SameAcross("cluster=group:tidb_prod", "cluster=10.0.0.1:2379").Should().Be(Certainty.Maybe);
    }

    [Fact]
    public void Unknown_is_one_inside_a_document_and_nothing_across()
    {
        SameWithin("", "").Should().Be(Certainty.Yes);
        SameWithin("cluster=?", "cluster=?").Should().Be(Certainty.Yes);
        SameAcross("", "").Should().Be(Certainty.Maybe);
        SameAcross("cluster=?", "cluster=?").Should().Be(Certainty.Maybe);
        SameAcross("", "cluster=prod").Should().Be(Certainty.Maybe);
    }

    [Fact]
    public void Equal_expressions_are_one_value_inside_a_document()
    {
        SameWithin("cluster=?$PD", "cluster=?$PD").Should().Be(Certainty.Yes);
        SameWithin("cluster=?$SOURCE", "cluster=?$TARGET").Should().Be(Certainty.Maybe);
        SameWithin("cluster=?$PD", "cluster=10.0.0.1:2379").Should().Be(Certainty.Maybe);
        SameWithin("cluster=?$PD", "cluster=?").Should().Be(Certainty.Maybe);
        SameAcross("cluster=?$PD", "cluster=?$PD").Should().Be(Certainty.Maybe);
    }

    [Theory]
    [InlineData("cluster=?\"{{ .Release.Namespace }}/basic\"", "cluster=?\"basic-pd.{{ .Release.Namespace }}:2379\"", Certainty.Yes)]
    [InlineData("cluster=?\"{{ .Release.Namespace }}/basic\"", "cluster=?\"sql:basic-tidb.{{.Release.Namespace}}.svc\"", Certainty.Yes)]
    [InlineData("cluster=?\"${NS}/basic\"", "cluster=?\"http://basic-pd.${NS}:2379\"", Certainty.Yes)]
    [InlineData("cluster=?\"{{ .Release.Namespace }}/basic\"", "cluster=?\"other-pd.{{ .Release.Namespace }}:2379\"", Certainty.Maybe)]
    [InlineData("cluster=?\"{{ .Release.Namespace }}/basic\"", "cluster=staging/basic", Certainty.Maybe)]
    [InlineData("cluster=?\"${NS}/basic\"", "cluster=?\"${OTHER}/basic\"", Certainty.Maybe)]
    public void A_service_is_recognised_although_its_namespace_is_unknown(string first, string second, Certainty expected)
    {
        SameWithin(first, second).Should().Be(expected);
        SameAcross(first, second).Should().Be(Certainty.Maybe);
    }

    [Theory]
    [InlineData("cluster=10.0.0.1:2379", "cluster=sql:tidb.example.com")]
    [InlineData("cluster=10.0.0.1:2379", "cluster=tiup:prod")]
    [InlineData("cluster=tidb/basic", "cluster=sql:db.example.com")]
    [InlineData("cluster=?$PD", "cluster=?sql:$HOST")]
    [InlineData("cluster=?$PD", "cluster=sql:tidb.example.com")]
    [InlineData("cluster=127.0.0.1:2379", "cluster=sql:127.0.0.1:4000")]
    [InlineData("cluster=10.0.0.1:2379", "")]
    [InlineData("cluster=?$PD", "")]
    [InlineData("cluster=10.0.0.1:2379", "cluster=\"\"")]
    public void A_document_that_names_one_cluster_in_two_ways_means_that_one(string first, string second)
    {
        SameWithin(first, second).Should().Be(Certainty.Yes);
        SameAcross(first, second).Should().Be(Certainty.Maybe);
    }

    [Theory]
    [InlineData("cluster=10.0.0.1:2379", "cluster=sql:tidb.example.com", "cluster=10.9.9.9:2379")]
    [InlineData("cluster=10.0.0.1:2379", "cluster=sql:tidb.example.com", "cluster=sql:tidb.staging.example.com")]
    [InlineData("cluster=10.0.0.1:2379", "", "cluster=10.9.9.9:2379")]
    [InlineData("cluster=?$SOURCE", "", "cluster=?$TARGET")]
    [InlineData("cluster=?$SOURCE", "cluster=sql:tidb.example.com", "cluster=?$TARGET")]
    [InlineData("cluster=10.0.0.1:2379", "cluster=sql:tidb.example.com", "cluster=127.0.0.1:2379")]
    public void A_document_that_names_a_second_cluster_leaves_it_open(string first, string second, string third)
    {
        var plan = PlanReader.Read($"sequence document=a.md\n  start-log-backup {first}\n  import-into {second}\n  snapshot-backup {third}");

        plan.SameCluster(plan.Operations[0], plan.Operations[1]).Should().Be(Certainty.Maybe);
    }

    [Fact]
    public void The_machine_is_one_inside_a_document()
    {
        SameWithin("cluster=127.0.0.1:2379", "cluster=localhost:2379").Should().Be(Certainty.Yes);
        SameAcross("cluster=127.0.0.1:2379", "cluster=127.0.0.1:2379").Should().Be(Certainty.Maybe);
        SameWithin("cluster=127.0.0.1:2379", "cluster=127.0.0.1:12379").Should().Be(Certainty.Maybe, "several clusters may run or be forwarded there");
        SameWithin("cluster=127.0.0.1:2379", "cluster=10.0.0.1:2379").Should().Be(Certainty.Maybe, "a restore may go from one to the other");
    }

    [Fact]
    public void A_document_has_one_default_namespace()
    {
        SameWithin("cluster=basic-pd:2379", "cluster=tidb/basic").Should().Be(Certainty.Yes);
        SameWithin("cluster=basic-pd:2379", "cluster=/basic").Should().Be(Certainty.Yes);
        SameAcross("cluster=basic-pd:2379", "cluster=tidb/basic").Should().Be(Certainty.Maybe);
        SameAcross("cluster=/basic", "cluster=/basic").Should().Be(Certainty.Maybe);
    }

    [Fact]
    public void Two_TiDB_servers_may_be_of_one_cluster() =>
        SameWithin("cluster=sql:tidb-1.example.com", "cluster=sql:tidb-2.example.com").Should().Be(Certainty.Maybe);

    [Fact]
    public void A_plan_without_documents_is_one_document()
    {
        var plan = PlanReader.Read("start-log-backup\nimport-into");
        plan.SameCluster(plan.Operations[0], plan.Operations[1]).Should().Be(Certainty.Yes);
    }

    private static Certainty SameWithin(string first, string second) =>
        SameOfTwo($"sequence document=a.md\n  start-log-backup {first}\n  import-into {second}");

    private static Certainty SameBeside(string declarations, string first, string second)
    {
        var plan = PlanReader.Read($"""
            unordered
              sequence document=clusters.yaml
                {declarations}
              sequence document=a.sh
                start-log-backup {first}
              sequence document=b.sh
                snapshot-backup {second}
            """);
        return plan.SameCluster(plan.Operations[^2], plan.Operations[^1]);
    }

    private static Certainty SameAcross(string first, string second) =>
        SameOfTwo($"unordered\n  sequence document=a.md\n    start-log-backup {first}\n  sequence document=b.md\n    import-into {second}");

    private static Certainty SameOfTwo(string notation)
    {
        var plan = PlanReader.Read(notation);
        var (first, second) = (plan.Operations[0], plan.Operations[1]);

        plan.SameCluster(second, first).Should().Be(plan.SameCluster(first, second));
        plan.SameCluster(first, first).Should().Be(Certainty.Yes);
        return plan.SameCluster(first, second);
    }
}
