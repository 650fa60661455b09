#!/usr/bin/env bash
# usage: full.sh weekly|adhoc
set -euo pipefail
source /opt/tidb-backup/etc/storage.env

DEST="${STORAGE_ROOT}/$1/$(date +%Y%m%d)"
nice -n 10 tiup br:v7.5.1 backup full \
  --pd "$PD_ADDR" \
  --storage "$DEST" \
  --ratelimit "${RATE:-128}"
