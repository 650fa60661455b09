#!/usr/bin/env bash
set -euo pipefail
. "$(dirname "$0")/hosts.env"

mysql -h "$TIDB_HOST" -P 4000 -u loader < sql/prepare.sql
mysql -h "$TIDB_HOST" -P 4000 -u loader shop < sql/load.sql
