#!/usr/bin/env bash
# Loads the yearly archive into production.
set -euo pipefail

PD="10.0.1.10:2379"

tiup br:v8.5.7 log start --task-name=pitr --pd "$PD" --storage "s3://dr/prod/log"
tiup br:v8.5.7 backup full --pd "$PD" --storage "s3://dr/prod/full"
cat > /etc/lightning.toml <<'EOF'
[tikv-importer]
backend = "local"
sorted-kv-dir = "/data/sorted-kv"

[mydumper]
data-source-dir = "s3://archive/2023"

[tidb]
host = "10.0.1.20"
pd-addr = "10.0.1.10:2379"
EOF

tiup tidb-lightning:v8.5.7 -config /etc/lightning.toml
