namespace RunbookLint.Lowering.Tests.Jenkins;

public class JenkinsfileTests : LoweringTest
{
    private const string Path = "Jenkinsfile";

    [Fact]
    public void Runs_the_stages_of_a_declarative_pipeline_with_its_environment() => Lowers(Path, """"
        #!/usr/bin/env groovy
        // Weekly maintenance.
        pipeline {
            agent { docker { image 'pingcap/br:v7.5.1' } }
            options { timeout(time: 6, unit: 'HOURS') }
            parameters { string(name: 'SOURCE', defaultValue: 's3://in') }
            environment {
                PD = '10.2.0.1:2379'
                BUCKET = "s3://prod"
                KEY = credentials('aws')
            }
            stages {
                stage('Stop') {
                    steps { sh 'br log stop --task-name=pitr --pd $PD' }
                }
                stage('Import') {
                    environment { BUCKET = 's3://import' }
                    steps {
                        sh """
                            tidb-lightning --backend local --pd-urls ${PD} \\
                                -d ${params.SOURCE}
                        """
                    }
                }
                stage('Snapshot') {
                    steps {
                        sh(label: 'snapshot', script: "br backup full --pd=${env.PD} --storage=${BUCKET}/full")
                    }
                }
            }
            post {
                always { sh 'br log start --task-name=pitr --pd "$PD" --storage "${BUCKET}/log"' }
                failure { sh 'br log resume --task-name=pitr --pd "$PD"' }
            }
        }
        """", """
        sequence title=Stop
          stop-log-backup cluster=10.2.0.1:2379 task=pitr tool-version=v7.5.1
        sequence title=Import
          physical-import backend=local cluster=10.2.0.1:2379 data-source-dir=?${params.SOURCE} tool-version=v7.5.1
        sequence title=Snapshot
          snapshot-backup cluster=10.2.0.1:2379 storage=s3://prod/full scope=full tool-version=v7.5.1
        start-log-backup cluster=10.2.0.1:2379 storage=s3://prod/log task=pitr tool-version=v7.5.1
        choice
          resume-log-backup cluster=10.2.0.1:2379 task=pitr tool-version=v7.5.1
        """);

    [Theory]
    [InlineData("triggers { cron('H 2 * * *') }", "schedule=\"H 2 * * *\"")]
    [InlineData("triggers { cron('''TZ=Asia/Tokyo\n# nightly\n@daily''') }", "schedule=@daily time-zone=Asia/Tokyo")]
    [InlineData("triggers { cron(env.BRANCH_NAME == 'main' ? 'H H(0-3) * * 1-5' : '') }", "schedule=\"H H(0-3) * * 1-5\"")]
    [InlineData("triggers { parameterizedCron('H 4 * * * %FULL=true') }", "schedule=\"H 4 * * *\"")]
    [InlineData("triggers { cron(SPEC) }", "schedule=?")]
    public void Repeats_a_pipeline_on_its_schedule(string triggers, string schedule) => Lowers(Path, $$"""
        pipeline {
          {{triggers}}
          stages { stage('Full') { steps { sh 'br backup full --pd p:1 -s s3://b/f' } } }
        }
        """, $"""
        repeat {schedule}
          sequence title=Full
            snapshot-backup cluster=p:1 storage=s3://b/f scope=full
        """);

    [Fact]
    public void Reads_a_scripted_pipeline_with_variables_functions_and_loops() => Lowers("ops/backup.groovy", """
        properties([pipelineTriggers([cron("0 3 * * 0")])])

        def PD = "pd.prod:2379"
        String bucket = 's3://' + 'prod-backup'
        def clusters = ['east', 'west']

        def stopTask(String name, pd) {
            sh "br log stop --task-name=${name} --pd ${pd}"
        }

        node('backup') {
            stage 'checkout'
            checkout scm
            stage('Work') {
                withEnv(["TASK=pitr", 'EXTRA=1']) {
                    stopTask("${env.TASK}", PD)
                }
                for (c in clusters) {
                    sh "br log pause --task-name=${c} --pd ${c}-pd:2379"
                }
                ['a'].each { name ->
                    sh("br log status --task-name=$name --pd $PD")
                }
                def day = sh(script: 'date +%F', returnStdout: true).trim()
                env.STORAGE = "${bucket}/full/${day}"
            }
            docker.image('pingcap/br:v8.1.0').inside('-v /tmp:/tmp') {
                sh '/br backup full --pd pd.prod:2379 -s $STORAGE'
            }
        }
        """, """
        repeat schedule="0 3 * * 0"
          sequence title=Work
            stop-log-backup cluster=pd.prod:2379 task=pitr
            repeat
              pause-log-backup cluster=east-pd:2379 task=east
              pause-log-backup cluster=west-pd:2379 task=west
            query-log-backup cluster=pd.prod:2379 task=a
          snapshot-backup cluster=pd.prod:2379 storage=?s3://prod-backup/full/${day} scope=full tool-version=v8.1.0
        """);

    [Fact]
    public void Branches_and_conditions_are_choices_and_parallels_have_no_order() => Lowers(Path, """
        pipeline {
          stages {
            stage('Both') {
              parallel {
                stage('A') { steps { sh 'br log pause --task-name=a --pd p:1' } }
                stage('B') {
                  when { branch 'main' }
                  steps { sh 'br log pause --task-name=b --pd p:1' }
                }
              }
            }
            stage('Decide') {
              steps {
                script {
                  if (params.STOP) {
                    sh 'br log stop --task-name=a --pd p:1'
                    env.MODE = 'stopped'
                  }
                  else
                    sh 'br log resume --task-name=a --pd p:1'
                  try { sh 'br log status --task-name=${MODE} --pd p:1' }
                  catch (e) { sh 'br log pause --task-name=c --pd p:1' }
                  finally { sh 'br log status --task-name=d --pd p:1' }
                  parallel(
                    one: { sh 'br log status --task-name=1 --pd p:1' },
                    two: { sh 'br log status --task-name=2 --pd p:1' })
                  switch (params.MODE) {
                    case 'x': sh 'br log pause --task-name=x --pd p:1'; break
                    default:
                      sh 'br log pause --task-name=y --pd p:1'
                  }
                }
              }
            }
          }
        }
        """, """
        sequence title=Both
          unordered
            sequence title=A
              pause-log-backup cluster=p:1 task=a
            sequence title=B
              choice
                pause-log-backup cluster=p:1 task=b
        sequence title=Decide
          choice
            sequence
              stop-log-backup cluster=p:1 task=a
            sequence
              resume-log-backup cluster=p:1 task=a
          query-log-backup cluster=p:1 task=?${MODE}
          choice
            pause-log-backup cluster=p:1 task=c
          query-log-backup cluster=p:1 task=d
          unordered
            sequence title=one
              query-log-backup cluster=p:1 task=1
            sequence title=two
              query-log-backup cluster=p:1 task=2
          choice
            sequence
              pause-log-backup cluster=p:1 task=x
            sequence
              pause-log-backup cluster=p:1 task=y
        """);

    [Fact]
    public void Runs_scripts_in_their_folder_and_reads_files_that_it_writes() => Lowers(Path, """
        node {
          dir('ops') { dir('br') { sh './stop.sh pitr' } }
          sh "${WORKSPACE}/status.sh"
          writeFile file: 'lightning.toml', text: '''
            [tikv-importer]
            backend = "local"
            [tidb]
            pd-addr = "p:1"
            '''
          sh 'tidb-lightning --config lightning.toml'
        }
        """, """
        stop-log-backup cluster=p:1 task=pitr
        query-log-backup cluster=p:1 task=a
        physical-import backend=local cluster=p:1 config=lightning.toml
        """,
        ("ops/br/stop.sh", "br log stop --task-name=$1 --pd p:1\n"),
        ("status.sh", "br log status --task-name=a --pd p:1\n"));

    [Fact]
    public void Runs_a_matrix_for_each_value_of_its_axes_and_uncalled_functions_perhaps() => Lowers(Path, """
        def rescue() { sh 'br log resume --task-name=a --pd p:1' }
        pipeline {
          stages {
            stage('All') {
              matrix {
                axes { axis { name 'REGION'; values 'eu', 'us' } }
                stages { stage('pause') { steps { sh 'br log pause --task-name=$REGION --pd p:1' } } }
              }
            }
          }
        }
        """, """
        unordered
          sequence title=All
            unordered
              sequence
                sequence title=pause
                  pause-log-backup cluster=p:1 task=eu
              sequence
                sequence title=pause
                  pause-log-backup cluster=p:1 task=us
          choice
            sequence title=rescue
              resume-log-backup cluster=p:1 task=a
        """);

    [Fact]
    public void Underlines_commands_in_texts_with_escapes_and_interpolations()
    {
        const string Pipeline = """"
            def pd = 'p:1'
            node { sh "echo \"x\" && br log stop --task-name=\"a b\" --pd ${pd}" }
            node { sh """
              br log pause \\
                --task-name=pitr --pd ${pd}
            """ }
            """";

        Underlined(Path, Pipeline).Should().Equal("br log stop --task-name=\\\"a b\\\" --pd ${pd}", "br log pause \\\\\n    --task-name=pitr --pd ${pd}");
        Underlined(Path, Pipeline, "task").Should().Equal("a b", "pitr");
        Underlined(Path, Pipeline, "cluster").Should().Equal("p:1", "p:1");
    }

    [Theory]
    [InlineData("/* sh 'br log stop --task-name=a' */ // sh 'br log stop --task-name=a'\necho 'br log stop --task-name=a'")]
    [InlineData("pipeline { stages { stage('x') { steps { build job: 'br log stop --task-name=a' } } } }")]
    [InlineData("node { sh '''br log")]
    [InlineData("}}}))) sh( { [ sh 'x")]
    [InlineData("node { sh \"${ ${ \" } \n def def = = ; if if ( else else { } while ( ) try catch switch")]
    [InlineData("a.each { } each { } .each { x -> } ; image ( ) ; for ( ) ; for (x in ) { } stage stage { }")]
    public void Survives_what_is_no_pipeline(string text) => Lower(Path, text).Root.IsEmpty.Should().BeTrue();

    [Theory]
    [InlineData("", "sh(image stage {[(", 20_000)]
    [InlineData("", "image stage dir ", 50_000)]
    [InlineData("", "\"${", 50_000)]
    [InlineData("def f() { f(); f() }\nf()\n", "x = \"$x$x\" + x\n", 10_000)]
    [InlineData("", "\n\n", 50_000)]
    [InlineData("", "a {\n", 50_000)]
    public void Takes_no_longer_than_the_script_is_long(string start, string repeated, int times) =>
        Lower(Path, start + string.Concat(Enumerable.Repeat(repeated, times))).Problems.Should().NotContain(problem => !problem.IsLimit);
}
