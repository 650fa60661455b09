PD = "10.20.0.11:2379"
LOG_STORAGE = "s3://dba-backup/orders/log"

pod_defaults = {
    "namespace": "airflow",
    "get_logs": True,
    "is_delete_operator_pod": True,
}
