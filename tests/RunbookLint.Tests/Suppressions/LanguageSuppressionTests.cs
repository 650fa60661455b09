namespace RunbookLint.Tests.Suppressions;

public class LanguageSuppressionTests : SuppressionTest
{
    private const string Arguments = "backup full --pd 10.0.0.1:2379 --storage s3://b";

    private const string Backup = "br " + Arguments;

    /// <summary>A language, a command in it, and its comment. The command stands three times.</summary>
    public static TheoryData<string, string, string> Languages => new()
    {
        { "a.sh", Backup, "# {0}" },
        { "a.py", $"import subprocess\nsubprocess.run(\"{Backup}\",\n    shell=True)", "# {0}" },
        { "a.ps1", Backup, "# {0}" },
        { "a.ps1", Backup, "<# {0} #>" },
        { "a.cs", $"Process.Start(\"br\", \"{Arguments}\");", "// {0}" },
        { "a.cs", $"Process.Start(\"br\",\n    \"{Arguments}\");", "/* {0} */" },
        { "crontab", $"0 2 * * * {Backup}", "# {0}" },
        { "a.sql", "BACKUP DATABASE * TO 's3://b/x';", "-- {0}" },
        { "a.sql", "BACKUP DATABASE *\n  TO 's3://b/x';", "# {0}" },
    };

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_comment_speaks_for_what_follows(string path, string step, string comment)
    {
        var lines = step.Split('\n').Length;
        var last = lines - (path == "a.py" ? lines - 2 : lines - 1);
        Found(path, $"{step}\n{Said(comment, "ignore[step] 演练")}\n{Last(step)}\n{Last(step)}\n").Should().Be($"{last} step, {lines + 2 + Last(step).Split('\n').Length} step");
        Found(path, $"{step}\n{Said(comment, "disable[step]")}\n{Last(step)}\n{Said(comment, "enable[step]")}\n{Last(step)}\n").Should().Be($"{last} step, {lines + 3 + Last(step).Split('\n').Length} step");
        Found(path, $"{step}\n{Last(step)}\n{Said(comment, "file-ignore[step]")}\n").Should().BeEmpty();
        Found(path, $"{step}\n{Said(comment, "ignore[nothing]")}\n{Last(step)}\n").Should().Be($"{last} step, {lines + 1} unused-suppression, {lines + 2} step");
        Found(path, $"{step}\n{Said(comment, "ignroe[step]")}\n{Last(step)}\n").Should().Be($"{last} step, {lines + 1} unknown-suppression, {lines + 2} step");
    }

    private static string Said(string comment, string directive) => string.Format(System.Globalization.CultureInfo.InvariantCulture, comment, "runbooklint: " + directive);

    private static string Last(string step) => step.StartsWith("import", StringComparison.Ordinal) ? step[(step.IndexOf('\n') + 1)..] : step;

    [Theory]
    [InlineData("a.sh", $"{Backup} # runbooklint: ignore[step]")]
    [InlineData("a.ps1", $"{Backup} # runbooklint: ignore[step]")]
    [InlineData("a.py", $"import os\nos.system(\"{Backup}\")  # runbooklint: ignore[step]")]
    [InlineData("a.cs", $"Process.Start(\"br\", \"{Arguments}\"); // runbooklint: ignore[step]")]
    [InlineData("crontab", $"0 2 * * * {Backup} # runbooklint: ignore[step]")]
    [InlineData("Dockerfile", $"FROM pingcap/br\nCMD {Backup} # runbooklint: ignore[step]")]
    public void A_comment_behind_something_speaks_for_its_line(string path, string text) => Found(path, text).Should().BeEmpty();

    [Fact]
    public void Rules_and_recipe_lines_of_a_makefile() => Found("Makefile", $"""
        # runbooklint: ignore[step] the drill
        drill:
        	{Backup}/1
        	{Backup}/2
        night:
        	# runbooklint: ignore[step]
        	{Backup}/3
        	{Backup}/4
        	{Backup}/5 # runbooklint: ignore[step]
        """).Should().Be("8 step");

    [Fact]
    public void Recipes_of_a_justfile() => Found("justfile", $"""
        # runbooklint: ignore[step] the drill
        drill:
          {Backup}/1

        night:
          # runbooklint: ignore[step]
          {Backup}/3
          {Backup}/4
        """).Should().Be("8 step");

    [Fact]
    public void Instructions_of_a_Dockerfile() => Found("Dockerfile", $"""
        FROM pingcap/br
        # runbooklint: ignore[step] the drill
        ENTRYPOINT br backup full \
          # the whole of it
          --pd 10.0.0.1:2379 --storage s3://b
        """).Should().BeEmpty();

    [Fact]
    public void Sections_and_keys_of_a_unit()
    {
        Found("br.service", $"[Service]\n; runbooklint: ignore[step]\nExecStart={Backup}\n").Should().BeEmpty();
        Found("br.service", $"# runbooklint: ignore[step]\n[Service]\nType=oneshot\nExecStart={Backup}\n").Should().BeEmpty();
        Found("br.service", $"[Service]\n# runbooklint: ignore[step]\nType=oneshot\nExecStart={Backup}\n").Should().Be("2 unused-suppression, 4 step");
    }

    [Fact]
    public void Blocks_of_Terraform() => Found("main.tf", """
        # runbooklint: ignore[step] the drill
        resource "kubernetes_manifest" "drill" {
          manifest = yamldecode(<<-EOT
            # runbooklint: ignore[RBL0] no comment of Terraform
            apiVersion: pingcap.com/v1alpha1
            kind: Backup
            metadata: {name: full}
            spec: {br: {cluster: prod}, s3: {bucket: b}}
          EOT
          )
        }
        """).Should().NotContain("step");

    [Fact]
    public void Statements_of_a_Jenkins_pipeline() => Found("Jenkinsfile", $$"""
        pipeline {
          agent any
          stages {
            // runbooklint: ignore[step] the drill
            stage('drill') {
              steps {
                sh '{{Backup}}/1'
              }
            }
            stage('night') {
              steps {
                // runbooklint: ignore[step]
                sh '{{Backup}}/2'
                sh '''
                  # runbooklint: ignore[step]
                  {{Backup}}/3
                  {{Backup}}/4
                '''
              }
            }
          }
        }
        """).Should().Be("17 step");

    [Fact]
    public void Members_and_the_compilers_own_ways_of_CSharp() => Found("Night.cs", $$"""
        class Night
        {
            // runbooklint: ignore[step] the drill
            void Drill()
            {
                Process.Start("br", "{{Arguments}}/1");
            }

            [SuppressMessage("RunbookLint", "RBL9998:step", Justification = "the drill")]
            void Again() => Process.Start("br", "{{Arguments}}/2");

            void Once()
            {
        #pragma warning disable RBL9998, CS0168 // the drill
                Process.Start("br", "{{Arguments}}/3");
        #pragma warning restore RBL9998
                Process.Start("br", "{{Arguments}}/4");
                var text = "// runbooklint: ignore[RBL0]";
            }
        }
        """).Should().Be("17 step");

    [Fact]
    public void A_pragma_ends_with_all_others()
    {
        Found("a.cs", $"#pragma warning disable RBL9998\nProcess.Start(\"br\", \"{Arguments}\");\n#pragma warning restore\nProcess.Start(\"br\", \"{Arguments}\");").Should().Be("4 step");
        Found("a.cs", $"#pragma warning restore\n#pragma warning disable CS0168\n#pragma warning disable\nProcess.Start(\"br\", \"{Arguments}\"); // runbooklint").Should().Be("4 step");
    }

    [Theory]
    [InlineData("a.adoc", "//", "[source,sh]\n----\n{0}\n----")]
    [InlineData("a.rst", "..", ".. code-block:: sh\n\n   {0}")]
    [InlineData("a.org", "#", "#+begin_src sh\n{0}\n#+end_src")]
    public void Pages_of_other_markup(string path, string mark, string block)
    {
        var step = string.Format(System.Globalization.CultureInfo.InvariantCulture, block, Backup);

        Found(path, $"{step}\n").Should().Contain("step");
        Found(path, $"{mark} runbooklint: ignore[step] the drill\n\n{step}\n").Should().BeEmpty();
        Found(path, $"{step}\n\n{mark} runbooklint: file-ignore[step]\n\nThe end.\n").Should().BeEmpty();
        Found(path, $"{mark} runbooklint: disable[step]\n\n{step}\n\n{mark} runbooklint: enable[step]\n\nThen:\n\n{step}\n").Split(',').Should().ContainSingle().Which.Should().EndWith("step");
    }
}
