#!/bin/sh
set -e
br log stop --task-name="$CLUSTER-pitr" --pd="$PD_ADDR"
tidb-lightning --config "scripts/$1"
br log start --task-name="$CLUSTER-pitr" --pd="$PD_ADDR" --storage "$BUCKET/log"
