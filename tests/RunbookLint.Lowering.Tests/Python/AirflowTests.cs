namespace RunbookLint.Lowering.Tests.Python;

public class AirflowTests : LoweringTest
{
    [Fact]
    public void Reads_a_workflow_with_its_schedule_and_its_order() => Lowers("dags/nightly.py", """
        from airflow import DAG
        from airflow.operators.bash import BashOperator
        from airflow.providers.cncf.kubernetes.operators.pod import KubernetesPodOperator

        with DAG(dag_id="nightly", schedule="0 2 * * *", start_date=datetime(2024, 1, 1), catchup=False) as dag:
            start = EmptyOperator(task_id="start")
            truncate = BashOperator(
                task_id="truncate",
                bash_command="br log truncate --storage $LOG --until '{{ macros.ds_add(ds, -7) }} 00:00:00' -y",
                env={"LOG": "s3://dr/log"},
            )
            backup = KubernetesPodOperator(
                task_id="backup",
                namespace="tidb",
                image="pingcap/br:v7.5.1",
                cmds=["br"],
                arguments=["backup", "full", "--pd", "basic-pd:2379", "--storage", "s3://dr/full/{{ ds }}"],
            )
            start >> backup >> truncate
        """, """
        repeat title=nightly schedule="0 2 * * *"
          snapshot-backup cluster=basic-pd.tidb:2379 storage=?"s3://dr/full/{{ ds }}" scope=full tool-version=v7.5.1
          truncate-log-backup storage=s3://dr/log until=?"{{ macros.ds_add(ds, -7) }} 00:00:00" yes=true
        """);

    [Fact]
    public void Claims_no_order_that_nobody_has_given() => Lowers("dags/nightly.py", """
        dag = DAG("weekly", schedule_interval=timedelta(days=7))
        a = BashOperator(task_id="a", bash_command="br log stop --task-name=a", dag=dag)
        b = BashOperator(task_id="b", bash_command="br log stop --task-name=b", dag=dag)
        c = BashOperator(task_id="c", bash_command="br log stop --task-name=c", dag=dag)
        [a, b] >> c
        """, """
        repeat title=weekly schedule="@every 168h"
          unordered
            stop-log-backup task=a
            stop-log-backup task=b
          stop-log-backup task=c
        """);

    [Fact]
    public void Reads_a_workflow_that_is_a_function() => Lowers("dags/nightly.py", """
        @dag(schedule="@daily", catchup=False)
        def nightly():
            @task
            def stop():
                subprocess.run(["br", "log", "stop", "--task-name=a"], check=True)

            @task
            def start():
                subprocess.run(["br", "log", "start", "--task-name=a"], check=True)

            stop() >> start()

        nightly()
        """, """
        repeat schedule=@daily
          stop-log-backup task=a
          start-log-backup task=a
        """);
}
