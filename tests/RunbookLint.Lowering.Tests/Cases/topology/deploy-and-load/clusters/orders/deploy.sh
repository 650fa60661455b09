#!/usr/bin/env bash
set -euo pipefail
cd "$(dirname "$0")"

NAME=orders
tiup cluster check topology.yaml --user root
tiup cluster deploy "$NAME" v7.5.1 topology.yaml --user root --yes
tiup cluster start "$NAME" --init
tiup br:v7.5.1 log start --task-name=pitr --pd 10.20.0.11:2379 --storage s3://orders-backup/log
