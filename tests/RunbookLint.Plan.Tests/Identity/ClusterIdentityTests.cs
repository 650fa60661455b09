using CsCheck;

namespace RunbookLint.Plan.Tests.Identity;

public class ClusterIdentityTests
{
    [Theory]
    [InlineData("10.0.0.1:2379,10.0.0.2:2379", ClusterIdentityKind.Pd)]
    [InlineData("http://pd-1.example.com:2379", ClusterIdentityKind.Pd)]
    [InlineData("pd-1.example.com", ClusterIdentityKind.Pd)]
    [InlineData("db-pd.example.com:2379", ClusterIdentityKind.Pd)]
    [InlineData("[2001:db8::1]:2379", ClusterIdentityKind.Pd)]
    [InlineData("tidb/basic", ClusterIdentityKind.Operator)]
    [InlineData("/basic", ClusterIdentityKind.Operator)]
    [InlineData("basic-pd:2379", ClusterIdentityKind.Operator)]
    [InlineData("basic-pd", ClusterIdentityKind.Operator)]
    [InlineData("sql:basic-tidb.tidb:4000", ClusterIdentityKind.Operator)]
    [InlineData("tiup:prod", ClusterIdentityKind.Tiup)]
    [InlineData("sql:tidb.prod.example.com:4000", ClusterIdentityKind.Sql)]
    [InlineData("group:tidb_prod", ClusterIdentityKind.Group)]
    [InlineData("group:tidb@inventories/prod", ClusterIdentityKind.Group)]
    [InlineData("127.0.0.1:2379", ClusterIdentityKind.Local)]
    [InlineData("localhost", ClusterIdentityKind.Local)]
    [InlineData("http://localhost:2379/", ClusterIdentityKind.Local)]
    [InlineData("[::1]:2379", ClusterIdentityKind.Local)]
    [InlineData("::1", ClusterIdentityKind.Local)]
    [InlineData("sql:127.0.0.1:4000", ClusterIdentityKind.Local)]
    [InlineData("prod", ClusterIdentityKind.Name)]
    [InlineData("the production cluster", ClusterIdentityKind.Name)]
    [InlineData(",", ClusterIdentityKind.Name)]
    public void Knows_how_a_cluster_is_named(string text, ClusterIdentityKind kind) => ClusterIdentity.Parse(text).Kind.Should().Be(kind);

    [Theory]
    [InlineData("10.0.0.1:2379,10.0.0.2:2379", "10.0.0.2:2379")]
    [InlineData("http://10.0.0.1:2379", "10.0.0.1:2379")]
    [InlineData("https://PD.example.com:2379/pd/api/v1", "pd.example.com:2379")]
    [InlineData("10.0.0.1", "10.0.0.1:2379")]
    [InlineData(" 10.0.0.1:2379 , 10.0.0.3:2379", "10.0.0.3:2379")]
    [InlineData("basic-pd.tidb-cluster:2379", "tidb-cluster/basic")]
    [InlineData("basic-pd.tidb-cluster.svc:2379", "tidb-cluster/basic")]
    [InlineData("basic-pd.tidb-cluster.svc.cluster.local:2379", "tidb-cluster/basic")]
    [InlineData("http://basic-pd-0.basic-pd-peer.tidb-cluster.svc:2379", "tidb-cluster/basic")]
    [InlineData("sql:basic-tidb.tidb-cluster.svc:4000", "basic-pd.tidb-cluster:2379")]
    [InlineData("sql:tidb.example.com", "sql:TiDB.example.com:4000")]
    [InlineData("tiup:prod", "tiup: prod")]
    [InlineData("prod", "prod ")]
    [InlineData("group:tidb_prod", "group:tidb_prod")]
    public void Knows_spellings_of_one_cluster(string first, string second) => Same(first, second).Should().Be(Certainty.Yes);

    [Theory]
    [InlineData("10.0.0.1:2379", "10.0.0.2:2379")]
    [InlineData("10.0.0.1:2379", "10.0.0.1:2381")]
    [InlineData("tidb/basic", "staging/basic")]
    [InlineData("tidb/basic", "tidb/other")]
    [InlineData("tidb/basic", "/other")]
    [InlineData("tiup:prod", "tiup:staging")]
    [InlineData("prod", "staging")]
    public void Tells_clusters_apart(string first, string second) => Same(first, second).Should().Be(Certainty.No);

    [Theory]
    [InlineData("pd.example.com:2379", "sql:tidb.example.com")]
    [InlineData("10.0.0.1:2379", "tidb/basic")]
    [InlineData("tiup:prod", "prod")]
    [InlineData("tidb/basic", "basic-pd:2379")]
    [InlineData("basic-pd:2379", "basic-pd:2379")]
    [InlineData("127.0.0.1:2379", "127.0.0.1:2379")]
    [InlineData("127.0.0.1:2379", "10.0.0.1:2379")]
    [InlineData("127.0.0.1:2379", "localhost:12379")]
    [InlineData("127.0.0.1:2379,10.0.0.1:2379", "127.0.0.1:2379,10.0.0.2:2379")]
    [InlineData("sql:tidb-1.example.com", "sql:tidb-2.example.com")]
    [InlineData("group:pd_prod", "group:tikv_prod")]
    [InlineData("group:tidb@inventories/prod", "group:tidb@inventories/dr")]
    [InlineData("group:tidb_prod", "10.0.0.1:2379")]
    public void Does_not_guess(string first, string second) => Same(first, second).Should().Be(Certainty.Maybe);

    [Fact]
    public void Any_text_is_an_identity_and_comparing_is_symmetric() =>
        Gen.Select(Gen.String[Gen.Char["ab:/.,0129[] -pdsql"], 0, 12], Gen.String[Gen.Char["ab:/.,0129[] -pdsql"], 0, 12]).Sample((first, second) =>
        {
            var (a, b) = (ClusterIdentity.Parse(first), ClusterIdentity.Parse(second));
            return a.Same(b) == b.Same(a) && a.Same(a) != Certainty.No && !a.Keys.IsEmpty;
        });

    private static Certainty Same(string first, string second)
    {
        var (a, b) = (ClusterIdentity.Parse(first), ClusterIdentity.Parse(second));
        b.Same(a).Should().Be(a.Same(b));
        return a.Same(b);
    }
}
