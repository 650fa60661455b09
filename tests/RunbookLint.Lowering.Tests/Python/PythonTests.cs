namespace RunbookLint.Lowering.Tests.Python;

public class PythonTests : LoweringTest
{
    [Fact]
    public void Reads_the_ways_in_which_programs_are_started() => Lowers("backup.py", """
        import os, subprocess, shlex
        from sh import br

        subprocess.run(["br", "log", "start", "--task-name", "a"], check=True)
        subprocess.check_call("br log stop --task-name=b", shell=True)
        os.system('br log pause --task-name=c')
        subprocess.Popen(shlex.split("br log resume --task-name='d'"), env={"PD": "x"}).wait()
        subprocess.getoutput("sudo br log status --task-name=e")
        br("log", "stop", task_name="f", _env={"A": "b"})
        c.run("br log stop --task-name=g")
        subprocess.run("br backup full".split() + ["--pd", "10.0.0.1:2379"], shell=False)
        """, """
        start-log-backup task=a
        stop-log-backup task=b
        pause-log-backup task=c
        resume-log-backup task=d
        query-log-backup task=e
        stop-log-backup task=f
        stop-log-backup task=g
        snapshot-backup cluster=10.0.0.1:2379 scope=full
        """);

    [Fact]
    public void Knows_constants_and_how_texts_are_made_of_them() => Lowers("backup.py", """
        #!/usr/bin/env python3
        import os
        import subprocess
        from datetime import date

        PD = os.environ.get("PD", "10.0.0.1:2379")
        BUCKET = "s3://dr"
        LOG = f"{BUCKET}/log"


        def run(*args: str, check=True) -> None:
            cmd = ["br", *args]
            cmd += ["--pd", PD]
            if check:
                cmd.append("--check-requirements")
            subprocess.run(cmd, check=check)


        def main():
            day = date.today()
            run("log", "start", "--task-name=pitr", "--storage", LOG)
            run("backup", "full", "--storage={}/full-{day}".format(BUCKET, day=day))
            run("log", "stop", "--task-name=%s" % "pitr")


        if __name__ == "__main__":
            main()
        """, """
        start-log-backup cluster=10.0.0.1:2379 storage=s3://dr/log task=pitr start-ts=?"{{ }}" gc-ttl=?"{{ }}"
        snapshot-backup cluster=10.0.0.1:2379 storage=?s3://dr/full-{{day}} scope=full yes=?"{{ }}"
        stop-log-backup cluster=10.0.0.1:2379 storage=?"{{ }}" task=pitr
        """);

    [Fact]
    public void Finds_constants_and_functions_in_other_modules() => Lowers("ops/backup.py", """
        from config import PD, TASK as task
        import settings
        from lib.br import stop

        import subprocess
        subprocess.run(["br", "log", "start", f"--task-name={task}", "--pd", PD, "--storage", settings.STORAGE])
        stop(task)
        """, """
        start-log-backup cluster=10.0.0.1:2379 storage=s3://dr/log task=pitr
        stop-log-backup task=pitr
        """,
        ("ops/config.py", "from defaults import *\nTASK = 'pitr'\nPD = HOST + ':2379'\n"),
        ("ops/defaults.py", "HOST = '10.0.0.1'\n"),
        ("settings.py", "STORAGE = 's3://dr/log'\n"),
        ("ops/lib/br.py", "import os\ndef stop(name):\n    os.system(f'br log stop --task-name={name}')\n"));

    [Fact]
    public void Follows_branches_loops_and_failures() => Lowers("backup.py", """
        import subprocess

        for task in ("a", "b"):
            subprocess.run(["br", "log", "pause", "--task-name", task])

        while True:
            status = subprocess.check_output(["br", "log", "status", "--task-name=a"])
            if b"ERROR" in status:
                subprocess.run(["br", "log", "resume", "--task-name=a"])
            elif done:
                break
            else: subprocess.run(["br", "log", "stop", "--task-name=a"])

        try:
            subprocess.run(["br", "log", "start", "--task-name=a"])
        except subprocess.CalledProcessError as e:
            subprocess.run(["br", "log", "stop", "--task-name=a"])
            raise
        """, """
        repeat
          pause-log-backup task=a
          pause-log-backup task=b
        repeat
          query-log-backup task=a decides=true
          choice
            sequence
              resume-log-backup task=a
            sequence
            sequence
              stop-log-backup task=a
        start-log-backup task=a
        choice
          sequence
            stop-log-backup task=a
        """);

    [Fact]
    public void Knows_what_objects_were_made_with() => Lowers("backup.py", """
        import subprocess

        class Backup:
            tool = "br"

            def __init__(self, pd, task="pitr"):
                self.pd = pd
                self.task = task

            def stop(self):
                self._run("log", "stop", "--task-name", self.task)

            def _run(self, *args):
                subprocess.run([self.tool, *args, "--pd", self.pd])

        Backup("10.0.0.1:2379").stop()
        shop = Backup(pd="10.0.0.2:2379", task="shop")
        shop.stop()
        """, """
        stop-log-backup cluster=10.0.0.1:2379 task=pitr
        stop-log-backup cluster=10.0.0.2:2379 task=shop
        """);

    [Fact]
    public void Reads_statements_and_the_server_that_they_go_to() => Lowers("load.py", """
        import pymysql
        from sqlalchemy import create_engine, text

        with pymysql.connect(host="10.0.0.5", port=4000, user="root") as conn:
            with conn.cursor() as cursor:
                cursor.execute('''
                    IMPORT INTO shop.orders
                    FROM 's3://dump/orders.*.parquet'
                ''')
                cursor.execute("LOAD DATA INFILE %s INTO TABLE shop.items", (path,))

        engine = create_engine("mysql+pymysql://root:x@10.0.0.6:4000/shop")
        with engine.begin() as connection:
            connection.execute(text("BACKUP DATABASE `shop` TO 's3://dr/shop'"))
        """, """
        import-into table=shop.orders data-source-dir=s3://dump/orders.*.parquet cluster=sql:10.0.0.5:4000
        bulk-write statement=load-data table=shop.items data-source-dir=?%s cluster=sql:10.0.0.5:4000
        snapshot-backup storage=s3://dr/shop statement=backup scope=db db=shop cluster=sql:10.0.0.6:4000
        """);

    [Fact]
    public void Reads_a_configuration_that_the_program_writes() => Lowers("load.py", """
        import os
        with open("/tmp/import.toml", "w") as f:
            f.write('''
        [tikv-importer]
        backend = "local"
        ''')
        os.system("tidb-lightning --config /tmp/import.toml")
        """, """
        physical-import backend=local config=/tmp/import.toml
        """);

    [Fact]
    public void Underlines_the_call_and_the_values() => Underlined("backup.py", """
        import subprocess
        subprocess.run(["br", "log", "stop", "--task-name=\u0061"])
        def br(*a): subprocess.run(["br", *a])
        br("log", "stop", "--task-name=b")
        """).Should().Equal("""subprocess.run(["br", "log", "stop", "--task-name=\u0061"])""", """br("log", "stop", "--task-name=b")""");

    [Fact]
    public void Underlines_values_in_strings_of_all_kinds() => Underlined("backup.py", """"
        import os
        os.system(r'br log stop --task-name="one"')
        os.system("br log stop " "--task-name=\"two\"")
        os.system(f"""br log stop \
            --task-name={'three'} --pd={pd!r:>10}""")
        os.system('''
        br log stop --task-name=four''')
        """", "task").Should().Equal("one", "two", "three", "four");

    [Fact]
    public void Is_silent_about_programs_of_other_kinds() => Lowers("app.py", """
        # calls br
        print("br log start --task-name=a")
        logging.info("run br log start")
        subprocess.run(["git", "log"])
        subprocess.run("br log start --task-name=a")
        parser.add_argument("--br", help="br log start")
        """, "");

    [Fact]
    public void Goes_on_behind_what_is_no_python() => Lowers("backup.py", """
        import os
        x = ( [ }
        def (:
        if :
            os.system("br log pause --task-name=a"
        os.system("br log stop --task-name=b")
        """, """
        stop-log-backup task=b
        pause-log-backup task=a
        """);

    public static TheoryData<string, string> Hostile => new()
    {
        { "parentheses", "br " + new string('(', 50_000) },
        { "brackets", "br \nx = " + string.Concat(Enumerable.Repeat("[", 5_000)) + string.Concat(Enumerable.Repeat("]", 5_000)) },
        { "braces", "br \nx = " + string.Concat(Enumerable.Repeat("{a:", 20_000)) },
        { "blocks", "br \n" + string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', i) + "if a:\n")) },
        { "sums", "br \nx = " + string.Join(" + ", Enumerable.Repeat("'a'", 100_000)) },
        { "calls", "br \nx = a" + string.Concat(Enumerable.Repeat(".b()", 50_000)) },
        { "lambdas", "br \nx = " + string.Concat(Enumerable.Repeat("lambda: ", 20_000)) },
        { "conditions", "br \nx = " + string.Concat(Enumerable.Repeat("a if b else ", 20_000)) },
        { "ors", "br \nx = " + string.Concat(Enumerable.Repeat("a or ", 50_000)) },
        { "shifts", "br \n" + string.Concat(Enumerable.Repeat("a >> ", 50_000)) + "b" },
        { "formats", "br \nx = " + string.Concat(Enumerable.Repeat("f'{", 20_000)) },
        { "nested formats", "br \nx = " + string.Concat(Enumerable.Repeat("f\"{f'{", 2_000)) },
        { "doubling", "br \ns = ['br']\n" + string.Concat(Enumerable.Repeat("s = s + s\n", 200)) + "os.system(s)" },
        { "elifs", "br \nif a: pass\n" + string.Concat(Enumerable.Repeat("elif a: pass\n", 20_000)) },
        { "functions", "br \n" + string.Concat(Enumerable.Range(0, 300).Select(i => $"def f{i}():\n  f{i + 1}(); f{i + 1}()\n")) + "f0()" },
        { "tasks", "br \n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"t{i} = BashOperator(bash_command='br log status')\n")) + string.Join(" >> ", Enumerable.Range(0, 500).Select(i => $"t{i}")) },
        { "commas", "br \nx = " + new string(',', 50_000) },
        { "signs that a line break keeps apart", "br \nx = f(- -\n2, -\n  2, ~1)" },
        { "decorators", "br \n" + string.Concat(Enumerable.Repeat("@a\n", 50_000)) },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Reads_hostile_programs_without_a_crash(string name, string program) =>
        FluentActions.Invoking(() => Lower("backup.py", program)).Should().NotThrow(name);
}
