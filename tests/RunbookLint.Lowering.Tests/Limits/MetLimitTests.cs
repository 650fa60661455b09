namespace RunbookLint.Lowering.Tests.Limits;

/// <summary>What is not read because there is too much of it is said to be not read.</summary>
public class MetLimitTests : LoweringTest
{
    private const string Log = "br log start --task-name=a --pd=10.0.0.1:2379 --storage=s3://b/log";

    /// <summary>Texts that meet a limit, by what is said.</summary>
    public static TheoryData<string, string, string> Texts => new()
    {
        { "brackets are nested more than 100 levels deep", "Jenkinsfile", $"node {{ sh '{Log}'\n x = {Nested("[", "]", 120)} }}" },
        { "blocks are nested more than 100 levels deep", "main.tf", "# TiDB\n" + Nested("resource \"a\" \"b\" {\n", "}\n", 120) },
        { "a value is nested more than 60 levels deep", "main.tf", $"resource \"kubernetes_manifest\" \"a\" {{\n  manifest = {{ apiVersion = \"pingcap.com/v1alpha1\"\n kind = \"Backup\"\n spec = {Nested("[", "]", 70)} }}\n}}\n" },
        { "an expression is nested more than 60 levels deep", "site.yml", Playbook("br log start --task-name={{ " + Nested("(", ")", 70, "1") + " }}") },
        { "an expression has more than 600 words and signs", "site.yml", Playbook("br log start --task-name={{ 1" + Repeated("+1", 400) + " }}") },
        { "values refer to one another more than 200 levels deep", "site.yml", Playbook("br log start --task-name={{ v0 }}", Numbered(220, index => $"v{index}: '{{{{ v{index + 1} }}}}'")) },
        { "a value has more than 262144 characters", "site.yml", Playbook("br log start --task-name={{ v0 }}", Numbered(20, index => $"v{index}: '{{{{ v{index + 1} }}}}{{{{ v{index + 1} }}}}'") + "    v20: 'some text'\n") },
        { "an expression is nested more than 60 levels deep", ".github/workflows/a.yml", Workflow("${{ " + Nested("(", ")", 70, "1") + " }}") },
        { "a condition is nested more than 60 levels deep", ".gitlab-ci.yml", $"backup:\n  rules:\n    - if: {Nested("(", ")", 70, "$A")}\n  script: {Log}\n" },
        { "jobs extend one another more than 20 levels deep", ".gitlab-ci.yml", Numbered(30, index => $".j{index}: {{ extends: .j{index + 1} }}", "") + $".j30: {{ script: '{Log}' }}\nbackup: {{ extends: .j0 }}\n" },
        { "variables name one another more than 20 levels deep", ".gitlab-ci.yml", "variables:\n" + Numbered(30, index => $"V{index}: $V{index + 1}", "  ") + $"backup:\n  script: {Log}\n" },
        { "more than 256 jobs; their order is not looked at", ".gitlab-ci.yml", Numbered(300, index => $"j{index}: {{ script: 'br log status --task-name=t{index}' }}", "") },
        { "more than 16 schedules", ".github/workflows/a.yml", $"on:\n  schedule:\n{Numbered(20, index => $"- cron: '{index} 1 * * *'", "    ")}jobs:\n  a:\n    steps:\n      - run: {Log}\n" },
        { "more than 16 schedules", "azure-pipelines.yml", $"schedules:\n{Numbered(20, index => $"- cron: '{index} 1 * * *'", "  ")}steps:\n  - script: {Log}\n" },
        { "commands run one another more than 8 levels deep", ".circleci/config.yml", $"version: 2.1\ncommands:\n{Numbered(12, index => $"c{index}: {{ steps: [c{index + 1}] }}", "  ")}  c12: {{ steps: [run: '{Log}'] }}\njobs:\n  build:\n    docker: [image: a]\n    steps: [c0]\nworkflows:\n  w:\n    jobs: [build]\n" },
        { "templates call one another more than 16 levels deep", "workflow.yaml", $"apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nspec:\n  entrypoint: t0\n  templates:\n{Numbered(20, index => $"- {{ name: t{index}, steps: [[{{ name: s, template: t{index + 1} }}]] }}", "    ")}    - {{ name: t20, container: {{ image: br, command: [sh, -c, '{Log}'] }} }}\n" },
        { "functions and scripts call one another more than 32 levels deep", "a.sh", Numbered(40, index => $"f{index}() {{ f{index + 1}; }}", "") + $"f40() {{ {Log}; }}\nf0\n" },
        { "a variable has more than 65536 characters", "a.sh", "a=0123456789\n" + Repeated("a=$a$a\n", 20) + "br log start --task-name=$a\n" },
        { "more than 64 jobs run in the background", "a.sh", Repeated("br log status --task-name=a &\nbr log status --task-name=b\n", 70) },
        { "is written line by line", "a.sh", Repeated($"echo '{new string('x', 100)}' >> run.sh\n", 200) + "bash run.sh # for TiDB\n" },
        { "variables name one another more than 32 levels deep", "Makefile", Numbered(40, index => $"V{index} = $(V{index + 1})", "") + "all:\n\tbr log start --task-name=$(V0)\n" },
        { "more than 64 targets in a row", "Makefile", Numbered(70, index => $"t{index}: t{index + 1}\n\t{Log}", "") + "t70:\n\ttrue\n" },
        { "definitions and functions are nested more than 16 levels deep", "Makefile", Numbered(20, index => $"define d{index}\n$(call d{index + 1})\nendef", "") + $"define d20\n{Log}\nendef\nall:\n\t$(call d0)\n" },
        { "more than 1024 variables are exported", "Makefile", Numbered(1100, index => $"export V{index} = {index}", "") + $"all:\n\t{Log}\n" },
        { "more than 64 others in a row", "justfile", Numbered(70, index => $"r{index}: r{index + 1}\n    {Log}", "") + "r70:\n    true\n" },
        { "an expression is nested more than 16 levels deep", "justfile", $"v := {Nested("(", ")", 20, "'a'")}\na:\n    br log start --task-name={{{{v}}}}\n" },
        { "services extend one another more than 20 levels deep", "compose.yaml", "services:\n" + Numbered(25, index => $"s{index}: {{ extends: s{index + 1} }}", "  ") + $"  s25: {{ image: pingcap/br, command: '{Log}' }}\n" },
        { "defaults are nested more than 16 levels deep", "compose.yaml", $"services:\n  a:\n    image: pingcap/br\n    command: br log start --task-name={Nested("${A:-", "}", 20, "x")}\n" },
        { "lists and quotes are nested more than 24 levels deep", "a.rst", "TiDB\n\n" + string.Concat(Enumerable.Range(0, 40).Select(depth => new string(' ', 2 * depth) + "- a\n\n")) },
        { "lists and quotes are nested more than 24 levels deep", "a.org", "TiDB\n" + Nested("#+begin_quote\n", "#+end_quote\n", 40, "a\n") },
        { "blocks are nested more than 60 levels deep", "a.py", Program("br", string.Concat(Enumerable.Range(0, 70).Select(depth => new string(' ', depth) + "if x:\n")) + new string(' ', 70) + "pass\n") },
        { "an expression is nested more than 150 levels deep", "a.py", Program("br", $"x = {Nested("(", ")", 200, "1")}\n") },
        { "blocks and expressions are nested more than 80 levels deep", "a.ps1", $"$x = {Nested("(", ")", 200, "1")}\nbr log start --task-name=a\n" },
        { "statements and expressions are nested more than 200 levels deep", "a.cs", $"using System.Diagnostics;\nvar x = {Nested("(", ")", 300, "1")};\nProcess.Start(\"br\", \"log start --task-name=a\");\n" },
        { "functions call one another more than 32 levels deep", "a.py", Program("br", Numbered(40, index => $"def f{index}(): f{index + 1}()", "") + "def f40(): subprocess.run(['br', 'log', 'status'])\nf0()\n") },
        { "more than 200 operators in a row", "a.ps1", $"$x = 1{Repeated(" -eq 1", 250)}\nbr log start --task-name=a\n" },
        { "more than 200 operators in a row", "a.ps1", $"$x = $a{Repeated(".b", 250)}\nbr log start --task-name=a\n" },
        { "more than 200 operators in a row", "a.ps1", $"br log status --task-name=a{Repeated(" | Tee-Object a", 250)}\n" },
        { "more than 150 operators or calls in a row", "a.py", Program("br", $"x = a{Repeated(" or a", 200)}\n") },
        { "more than 150 operators or calls in a row", "a.py", Program("br", $"x = a{Repeated(" % a", 200)}\n") },
        { "more than 150 operators or calls in a row", "a.py", Program("br", $"x = a{Repeated(".b()", 100)}\n") },
        { "a table has more than 64 columns", "a.rst", $"TiDB\n\n{Repeated("== ", 70)}\n{Repeated("a  ", 70)}\n{Repeated("== ", 70)}\n" },
        { "a step has more than 60 words without parentheses", "Jenkinsfile", $"node {{ sh {Repeated("'a' + ", 70)}'{Log}' }}\n" },
        { "variables repeat too much text", "Jenkinsfile", $"def a = '{new string('a', 40_000)}'\nnode {{ sh \"echo $a $a && {Log}\" }}\n" },
        { "conditions more than 8 levels deep", "alerts.yaml", $"apiVersion: 1\ngroups:\n- name: tidb\n  rules:\n  - title: Failed\n    condition: S0\n    data:\n    - {{ refId: S12, model: {{ expr: tikv_log_backup_task_status }} }}\n{Numbered(12, index => $"- {{ refId: S{index}, model: {{ type: reduce, expression: S{index + 1} }} }}")}" },
        { "made of more than 200 parts", "alerts.yaml", $"apiVersion: 1\ngroups:\n- name: tidb\n  rules:\n  - title: Failed\n    condition: S0\n    data:\n    - {{ refId: S6, model: {{ expr: tikv_log_backup_task_status }} }}\n{Numbered(6, index => $"- {{ refId: S{index}, model: {{ type: math, expression: '$S{index + 1} + $S{index + 1} + $S{index + 1}' }} }}")}" },
        { "a value has more than 65536 characters", "a.py", Program("br", "a = '0123456789'\n" + Repeated("a = a + a\n", 20) + "subprocess.run(['br', a])\n") },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void Says_that_a_limit_is_met(string limit, string path, string source) =>
        Lower(path, source).Problems.Where(problem => problem.IsLimit).Select(problem => problem.Message).Should().Contain(message => message.Contains(limit));

    /// <summary>Whoever backs up something else need not know what was not followed.</summary>
    [Theory]
    [InlineData("a.sh", "a=backup\na=$a$a$a$a$a$a$a$a$a$a\na=$a$a$a$a$a$a$a$a$a$a\na=$a$a$a$a$a$a$a$a$a$a\na=$a$a$a$a$a$a$a$a$a$a\na=$a$a$a$a$a$a$a$a$a$a\ntar cf $a\n")]
    public void Says_nothing_of_other_trades(string path, string source)
    {
        Lower(path, source).Problems.Should().BeEmpty();
        Lower(path, source + "# for TiDB\n").Problems.Should().Contain(problem => problem.IsLimit);
    }

    [Fact]
    public void Says_it_where_the_text_stands()
    {
        var problem = Lower("a.md", "# TiDB\n\n```sh\na=0123456789\n" + Repeated("a=$a$a\n", 20) + "```\n").Problems.Should().ContainSingle().Which;

        problem.Span.Text.Should().Be("a=$a$a");
        problem.IsLimit.Should().BeTrue();
    }

    [Fact]
    public void Is_silent_about_functions_that_call_themselves() =>
        Lower("a.py", Program("br", "def f(n):\n    subprocess.run(['br', 'log', 'status'])\n    f(n)\nf(1)\n")).Problems.Should().BeEmpty();

    [Fact]
    public void Reads_makefiles_that_include_one_another_twice_at_every_level()
    {
        var files = Enumerable.Range(0, 20).Select(index => ($"m{index}.mk", $"include m{index + 1}.mk\ninclude m{index + 1}.mk\n")).ToArray();

        Lower("Makefile", "include m0.mk\nall:\n\t" + Log + "\n", files).Problems.Should().ContainSingle().Which.Message.Should().StartWith("files include one another");
    }

    /// <summary>Limits of what other files bring: by what is said, the file, its text, and the others.</summary>
    public static TheoryData<string, string, string, (string Path, string Text)[]> Trees => new()
    {
        { "named templates include one another more than 50 levels deep", "chart/templates/a.yaml", Backup("a") + "# {{ include \"t0\" . }}\n", [Chart("chart"), ("chart/templates/_helpers.tpl", Numbered(60, index => $"{{{{ define \"t{index}\" }}}}{{{{ include \"t{index + 1}\" . }}}}{{{{ end }}}}", "") + "{{ define \"t60\" }}a{{ end }}\n")] },
        { "a template repeats something more than 256 times", "chart/templates/a.yaml", Backup("a") + "# {{ range until 300 }}a{{ end }}\n", [Chart("chart")] },
        { "a template repeats something more than 256 times", "chart/templates/a.yaml", Backup("a") + "# {{ range 300 }}a{{ end }}\n", [Chart("chart")] },
        { "a list or mapping of more than 16384 items", "chart/templates/a.yaml", Backup("a") + "{{ $a := until 256 }}{{ $a = concat $a $a $a $a $a $a $a $a }}{{ $a = concat $a $a $a $a $a $a $a $a $a }}# {{ len $a }}\n", [Chart("chart")] },
        { "charts depend on one another more than 4 levels deep", "c0/templates/a.yaml", Backup("a"), [.. Enumerable.Range(0, 8).Select(index => Chart($"c{index}", $"dependencies: [{{ name: c{index + 1}, version: 1.0.0, repository: 'file://../c{index + 1}' }}]\n")), Chart("c8")] },
        { "more than 500 kustomizations", "kustomization.yaml", "resources:\n" + Numbered(510, index => $"- b{index}", ""), [.. Enumerable.Range(0, 510).SelectMany(index => ((string, string)[])[($"b{index}/kustomization.yaml", "resources: [a.yaml]\n"), ($"b{index}/a.yaml", Backup($"a{index}"))])] },
        { "the dashboard has more than 2000 panels", "tidb.json", "{\"schemaVersion\": 39, \"panels\": [" + string.Join(",", Enumerable.Range(0, 2100).Select(index => $"{{\"type\": \"timeseries\", \"title\": \"{index}\", \"targets\": [{{\"expr\": \"tikv_log_backup_enabled\"}}]}}")) + "]}", [] },
        { "a table has more than 64 columns", "a.adoc", "= TiDB\n\n[cols=\"70*\"]\n|===\n" + Repeated("|br log status\n", 70) + "|===\n", [] },
        { "lists and quotes are nested more than 24 levels deep", "a.adoc", "= TiDB\n\n" + string.Concat(Enumerable.Range(4, 40).Select(length => new string('=', length) + "\n")) + "a\n", [] },
        { "templates and workflows use one another more than 10 levels deep", "azure-pipelines.yml", "steps:\n  - template: t0.yml\n", [.. Enumerable.Range(0, 14).Select(index => ($"t{index}.yml", $"steps:\n  - template: t{index + 1}.yml\n  - script: {Log}\n"))] },
        { "templates and workflows use one another more than 10 levels deep", ".github/workflows/a.yml", "on: push\njobs:\n  a: { uses: ./.github/workflows/w0.yml }\n", [.. Enumerable.Range(0, 14).Select(index => ($".github/workflows/w{index}.yml", $"on: workflow_call\njobs:\n  a: {{ uses: ./.github/workflows/w{index + 1}.yml }}\n  b: {{ steps: [{{ run: '{Log}' }}] }}\n"))] },
        { "roles and files of tasks include one another more than 20 levels deep", "site.yml", "- hosts: all\n  tasks:\n    - include_tasks: t0.yml\n", [.. Enumerable.Range(0, 30).Select(index => ($"t{index}.yml", $"- include_tasks: t{index + 1}.yml\n- shell: {Log}\n"))] },
        { "more than 64 modules are imported", "a.py", Program("br", Numbered(70, index => $"import m{index}\nm{index}.f()", "")), [.. Enumerable.Range(0, 70).Select(index => ($"m{index}.py", "import subprocess\ndef f(): subprocess.run(['br', 'log', 'status'])\n"))] },
        { "more than 32 pages are included here", "a.adoc", "= TiDB\n\n" + Numbered(40, index => $"include::p{index}.adoc[]", "") + $"\n----\n$ {Log}\n----\n", [.. Enumerable.Range(0, 40).Select(index => ($"p{index}.adoc", $":v{index}: a\n"))] },
        { "files include one another more than 20 levels deep", "justfile", "import 'j0.just'\na:\n    " + Log + "\n", [.. Enumerable.Range(0, 30).Select(index => ($"j{index}.just", $"import 'j{index + 1}.just'\n"))] },
    };

    [Theory]
    [MemberData(nameof(Trees))]
    public void Says_that_other_files_are_too_many(string limit, string path, string source, (string Path, string Text)[] others) =>
        Lower(path, source, others).Problems.Where(problem => problem.IsLimit).Select(problem => problem.Message).Should().Contain(message => message.Contains(limit));

    private static string Backup(string name) => $"apiVersion: pingcap.com/v1alpha1\nkind: Backup\nmetadata: {{ name: {name} }}\nspec: {{ backupMode: log, br: {{ cluster: basic }} }}\n";

    private static (string Path, string Text) Chart(string folder, string more = "") => (folder + "/Chart.yaml", $"apiVersion: v2\nname: {folder}\nversion: 1.0.0\n{more}");

    private static string Nested(string open, string close, int depth, string inner = "") => Repeated(open, depth) + inner + Repeated(close, depth);

    private static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Numbered(int count, Func<int, string> line, string indentation = "    ") => string.Concat(Enumerable.Range(0, count).Select(index => indentation + line(index) + "\n"));

    private static string Playbook(string command, string variables = "    a: b\n") => $"- hosts: all\n  vars:\n{variables}  tasks:\n    - shell: {command}\n";

    private static string Workflow(string value) => $"on: push\njobs:\n  a:\n    env:\n      A: {value}\n    steps:\n      - run: br log start --task-name=$A\n";

    private static string Program(string tool, string body) => $"import subprocess\n{body}subprocess.run(['{tool}', 'log', 'start'])\n";
}
