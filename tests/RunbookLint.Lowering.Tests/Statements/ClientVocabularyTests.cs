using RunbookLint.Plan;

namespace RunbookLint.Lowering.Tests.Statements;

public class ClientVocabularyTests
{
    private const string Import = "\"IMPORT INTO shop.t FROM 's3://d'\"";

    [Theory]
    [InlineData("mysql -h db -P 4000 -u root -e " + Import, "sql:db:4000")]
    [InlineData("mysql -hdb -P4000 -uroot -psecret -e " + Import, "sql:db:4000")]
    [InlineData("mysql --host=db --port=4000 --execute=" + Import, "sql:db:4000")]
    [InlineData("mysql --host db --port 4000 -N -B -e " + Import, "sql:db:4000")]
    [InlineData("mysql -NBe " + Import + " -h db", "sql:db")]
    [InlineData("mysql -e" + Import + " shop -h db", "sql:db")]
    [InlineData("mycli -h db -P 4000 -D shop -e " + Import, "sql:db:4000")]
    [InlineData("mariadb --defaults-file my.cnf -h db -e " + Import, "sql:db")]
    [InlineData("mysql -e " + Import, null)]
    public void Reads_the_address_and_the_statement(string command, string? cluster)
    {
        var operation = new Command(command).Operation();

        operation.Should().BeOfType<ImportInto>();
        operation.Cluster.Value.Should().Be(cluster);
    }

    [Fact]
    public void Keeps_a_dynamic_host_apart_from_dynamic_PD_addresses() =>
        Command.Plan("mysql -h $DB -P 4000 -e " + Import).Should().StartWith("import-into table=shop.t data-source-dir=s3://d cluster=?sql:$DB");

    [Fact]
    public void Places_the_operation_at_the_statement()
    {
        var operation = new Command("mysql -h db -e \"USE shop; " + Import[1..]).Operation();

        operation.Span.Text.Should().Be("IMPORT INTO shop.t FROM 's3://d'");
    }

    [Fact]
    public void Leaves_open_what_an_expansion_stands_for() =>
        Command.Plan("mysql -e \"IMPORT INTO $TABLE FROM 's3://$BUCKET/d'\"").Should().Be("import-into table=?$TABLE data-source-dir=?s3://$BUCKET/d");

    [Fact]
    public void Executes_every_statement_in_order() =>
        Command.Plan("mysql -e \"SET GLOBAL tidb_gc_life_time='72h'\" -e " + Import).Should().Be("""
            change-setting item=tidb_gc_life_time value=72h
            import-into table=shop.t data-source-dir=s3://d
            """);

    [Fact]
    public void Reads_standard_input() =>
        new Command("mysql -h db -P 4000 shop") { Input = "USE shop;\nDELETE FROM t;\n" }.Plan()
            .Should().Be("bulk-write statement=delete table=t cluster=sql:db:4000");

    [Fact]
    public void Ignores_standard_input_when_there_is_something_to_execute() =>
        new Command("mysql -e 'SELECT 1'") { Input = "DELETE FROM t;" }.Plan().Should().BeEmpty();

    [Fact]
    public void Follows_the_files_that_statements_name()
    {
        var command = new Command("mysql -h db -e 'source import.sql'") { Files = { ["import.sql"] = "IMPORT INTO t FROM '/d.csv';\nsource import.sql" } };

        command.Plan().Should().Be("import-into table=t data-source-dir=/d.csv cluster=sql:db");
    }

    [Fact]
    public void Takes_a_piped_dump_for_an_import() =>
        new Command("mysql -h db -P 4000") { Facts = "dump=true memory=8Gi" }.Plan().Should().Be("logical-import cluster=sql:db:4000 memory=8Gi tool=mysql");

    [Fact]
    public void Prefers_its_own_address_to_the_cluster_of_the_launch() =>
        new Command("mysql -h db -e " + Import) { Facts = "cluster=tidb/basic" }.Operation().Cluster.Value.Should().Be("sql:db");

    [Fact]
    public void Takes_the_cluster_from_the_launch() =>
        new Command("mysql -e " + Import) { Facts = "cluster=tidb/basic" }.Operation().Cluster.Value.Should().Be("tidb/basic");

    [Theory]
    [InlineData("mysql")]
    [InlineData("mysql -h db shop")]
    [InlineData("mysql -e 'SELECT 1'")]
    [InlineData("mysql -e $SQL")]
    [InlineData("mysql -e")]
    [InlineData("mydumper -h db -o /dump")]
    [InlineData("dumpling -h db -o /dump")]
    [InlineData("myloader --version")]
    public void Finds_nothing_in_harmless_calls(string command) => Command.Plan(command).Should().BeEmpty();

    [Theory]
    [InlineData("myloader -h db -P 4000 -d /dump", "logical-import tool=myloader cluster=sql:db:4000 data-source-dir=/dump")]
    [InlineData("loader -h db -d ./dump -t 32", "logical-import tool=loader cluster=sql:db data-source-dir=./dump")]
    public void Takes_loaders_for_imports(string command, string plan) => Command.Plan(command).Should().Be(plan);
}
