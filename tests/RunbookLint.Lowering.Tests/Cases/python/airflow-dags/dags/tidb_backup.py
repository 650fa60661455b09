from datetime import datetime, timedelta

from airflow import DAG
from airflow.operators.bash import BashOperator
from airflow.operators.python import PythonOperator
from airflow.providers.cncf.kubernetes.operators.pod import KubernetesPodOperator
from airflow.providers.common.sql.operators.sql import SQLExecuteQueryOperator

from common import LOG_STORAGE, PD, pod_defaults

default_args = {"owner": "dba", "retries": 2, "retry_delay": timedelta(minutes=10)}


def notify(**context):
    print("done", context["ds"])


with DAG(
    "tidb_monthly_load",
    default_args=default_args,
    schedule="0 3 1 * *",
    start_date=datetime(2025, 1, 1),
    catchup=False,
    tags=["tidb"],
) as dag:
    stop = BashOperator(
        task_id="stop_log_backup",
        bash_command=f"tiup br:v7.5.3 log stop --task-name=pitr --pd {PD}",
    )
    load = SQLExecuteQueryOperator(
        task_id="load",
        conn_id="tidb_orders",
        sql="IMPORT INTO shop.orders FROM 's3://dump/{{ ds }}/orders.*.parquet' WITH DETACHED;",
    )
    snapshot = KubernetesPodOperator(
        task_id="snapshot",
        name="snapshot",
        image="pingcap/br:v7.5.3",
        arguments=["backup", "full", "--pd", PD, "--storage", "s3://dba-backup/orders/full/{{ ds_nodash }}"],
        **pod_defaults,
    )
    start = BashOperator(
        task_id="start_log_backup",
        bash_command="""
            set -e
            tiup br:v7.5.3 log start --task-name=pitr --pd "$PD" \
              --storage "$LOG"
        """,
        env={"PD": PD, "LOG": LOG_STORAGE},
    )
    done = PythonOperator(task_id="notify", python_callable=notify)

    stop >> load >> snapshot >> start >> done
