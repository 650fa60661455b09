namespace RunbookLint.Lowering.Tests.Lightning;

public class LightningVocabularyTests
{
    private const string Physical = """
        [lightning]
        check-requirements = false

        [tikv-importer]
        backend = "local"
        sorted-kv-dir = "/mnt/ssd/sorted"

        [mydumper]
        data-source-dir = "/data/dump"
        filter = ['*.*', '!mysql.*']

        [tidb]
        host = "172.16.31.2"
        port = 4000
        pd-addr = "172.16.31.3:2379"
        """;

    [Theory]
    [InlineData("local", "physical-import")]
    [InlineData("LOCAL", "physical-import")]
    [InlineData("importer", "physical-import")]
    [InlineData("import-into", "physical-import")]
    [InlineData("tidb", "logical-import")]
    [InlineData("TiDB", "logical-import")]
    [InlineData("lokal", "import")]
    [InlineData("$BACKEND", "import")]
    public void Tells_the_mode_by_the_backend(string backend, string verb) =>
        new Command($"tidb-lightning --backend {backend}").Operation().Verb.Should().Be(verb);

    [Theory]
    [InlineData("", "physical-import config=x.toml")]
    [InlineData("backend = \"\"", "physical-import config=x.toml")]
    [InlineData("sorted-kv-dir = \"\"", "physical-import config=x.toml")]
    [InlineData("backend = \"tidb\"", "logical-import backend=tidb config=x.toml")]
    [InlineData("backend = \"Local\"", "physical-import backend=local config=x.toml")]
    [InlineData("backend = \"{{ backend }}\"", "import backend=?\"{{ backend }}\" config=x.toml")]
    public void Takes_the_backend_from_the_configuration(string line, string plan) =>
        new Command("tidb-lightning -config x.toml") { Files = { ["x.toml"] = "[tikv-importer]\n" + line } }.Plan().Should().Be(plan);

    [Theory]
    [InlineData("local", "tidb", "logical-import")]
    [InlineData("tidb", "local", "physical-import")]
    [InlineData("tidb", "''", "logical-import")]
    public void Prefers_the_flag_to_the_configuration(string configured, string given, string verb) =>
        new Command($"tidb-lightning -config x.toml -backend {given}") { Files = { ["x.toml"] = $"[tikv-importer]\nbackend = '{configured}'" } }.Operation().Verb
            .Should().Be(verb);

    [Theory]
    [InlineData("tidb-lightning -d /data", "physical-import data-source-dir=/data")]
    [InlineData("tidb-lightning -config missing.toml", "import config=missing.toml")]
    [InlineData("tidb-lightning -config $CONFIG", "import config=?$CONFIG")]
    [InlineData("tidb-lightning $OPTIONS", "import")]
    [InlineData("tidb-lightning --server-mode --status-addr :8289", "import")]
    [InlineData("tidb-lightning -config missing.toml --backend=local", "physical-import backend=local config=missing.toml")]
    public void Says_nothing_about_a_mode_that_may_be_set_elsewhere(string command, string plan) => Command.Plan(command).Should().Be(plan);

    [Theory]
    [InlineData("unknown.toml")]
    [InlineData("$CONFIG")]
    public void Takes_the_configuration_that_the_document_shows_for_one_out_of_reach(string path) =>
        new Command($"tidb-lightning -config {path}") { Files = { ["tidb-lightning.toml"] = "[tikv-importer]\nbackend = 'tidb'" } }.Operation().Verb
            .Should().Be("logical-import");

    [Fact]
    public void Reads_the_whole_configuration() =>
        new Command("tidb-lightning --config=conf/tidb-lightning.toml") { Files = { ["tidb-lightning.toml"] = Physical } }.Plan().Should().Be(
            "physical-import backend=local cluster=172.16.31.3:2379 config=conf/tidb-lightning.toml check-requirements=false "
            + "data-source-dir=/data/dump sorted-kv-dir=/mnt/ssd/sorted filter=*.* filter=!mysql.*");

    [Theory]
    [InlineData("--pd-urls 10.0.0.1:2379", "10.0.0.1:2379")]
    [InlineData("--tidb-host db", "172.16.31.3:2379")]
    [InlineData("-pd-urls=10.0.0.1:2379,10.0.0.2:2379", "10.0.0.1:2379,10.0.0.2:2379")]
    public void Names_the_cluster_by_its_PD(string flags, string cluster) =>
        new Command($"tidb-lightning -config x.toml {flags}") { Files = { ["x.toml"] = Physical } }.Operation().Cluster.Value.Should().Be(cluster);

    [Theory]
    [InlineData("pd-addr = ['a:2379', 'b:2379']", "a:2379,b:2379")]
    [InlineData("pd-addr = ''\nhost = 'db'", "sql:db")]
    [InlineData("host = 'db'\nport = 4001", "sql:db:4001")]
    [InlineData("host = 'basic-tidb'\nport = 4000", "sql:basic-tidb.prod:4000")]
    [InlineData("pd-addr = 'basic-pd:2379'", "basic-pd.prod:2379")]
    [InlineData("user = 'root'", null)]
    public void Names_the_cluster_as_the_configuration_does(string lines, string? cluster) =>
        new Command("tidb-lightning -config x.toml") { Files = { ["x.toml"] = "[tidb]\n" + lines }, Namespace = "prod" }.Operation().Cluster.Value
            .Should().Be(cluster);

    [Theory]
    [InlineData("true", "", "true")]
    [InlineData("false", "", "false")]
    [InlineData("true", "--check-requirements=false", "false")]
    [InlineData("false", "--check-requirements=true", "false")]
    [InlineData("false", "--check-requirements", "false")]
    public void Never_switches_checks_on_again(string configured, string flag, string effective) =>
        new Command($"tidb-lightning -config x.toml {flag}") { Files = { ["x.toml"] = $"[lightning]\ncheck-requirements = {configured}" } }
            .Operation().Settings["check-requirements"].Value.Should().Be(effective);

    [Fact]
    public void Reads_flags_only_up_to_the_first_other_word() =>
        Command.Plan("tidb-lightning --check-requirements false --backend tidb")
            .Should().Be("physical-import check-requirements=true detached-bool=\"--check-requirements false\" stray-word=false stray-word=--backend stray-word=tidb");

    [Theory]
    [InlineData("tidb-lightning")]
    [InlineData("tidb-lightning needs to be deployed")]
    [InlineData("tidb-lightning -V")]
    [InlineData("tidb-lightning --version")]
    [InlineData("tidb-lightning -h")]
    [InlineData("tidb-lightning -config x.toml --check-only=default")]
    [InlineData("tidb-lightning-ctl --fetch-mode")]
    [InlineData("tidb-lightning-ctl --compact -pd-urls a:1")]
    [InlineData("tidb-lightning-ctl --checkpoint-remove=all -config x.toml")]
    [InlineData("tidb-lightning-ctl --help --switch-mode=import")]
    [InlineData("dumpling -h db")]
    public void Finds_nothing_in_calls_that_import_nothing(string command) => Command.Plan(command).Should().BeEmpty();

    [Theory]
    [InlineData("tidb-lightning-ctl --switch-mode=import", "switch-import-mode mode=import")]
    [InlineData("tidb-lightning-ctl --swith-mode=import", "unknown-command command-line=tidb-lightning-ctl unknown-flag=--swith-mode near-flag=--switch-mode")]
    [InlineData("tidb-lightning-ctl -switch-mode normal -pd-urls a:1", "switch-import-mode mode=normal cluster=a:1")]
    public void Reads_the_switch_of_the_import_mode(string command, string plan) => Command.Plan(command).Should().Be(plan);

    [Fact]
    public void Takes_defaults_from_the_launch() =>
        new Command("tidb-lightning --backend local") { Facts = "cluster=tidb/basic tool-version=v7.5.1 memory=64Gi" }.Plan()
            .Should().Be("physical-import backend=local cluster=tidb/basic tool-version=v7.5.1 memory=64Gi");

    [Fact]
    public void Places_a_configured_setting_in_the_configuration()
    {
        var import = new Command("tidb-lightning --config x.toml") { Files = { ["x.toml"] = Physical } }.Operation();

        import.Settings["backend"].Span.Text.Should().Be("\"local\"");
        import.Settings["backend"].Span.File.Path.Should().Be("x.toml");
        import.Span.Text.Should().Be("tidb-lightning --config x.toml");
    }

    [Fact]
    public void Places_a_given_setting_in_the_command() =>
        new Command("tidb-lightning --backend=local").Operation().Settings["backend"].Span.Text.Should().Be("local");

    [Fact]
    public void Never_shows_the_password() =>
        new Command("tidb-lightning --tidb-password secret").Operation().Settings.Should().NotContain(setting => setting.Value.Value == "secret");
}
