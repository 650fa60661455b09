#!/usr/bin/env bash
set -euo pipefail
PD=10.30.0.11:2379
br restore point --pd "$PD" \
  --full-backup-storage s3://dba-backup/orders/full \
  --storage s3://dba-backup/orders/log \
  --restored-ts "$1"
