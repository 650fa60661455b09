#!/usr/bin/env bash
set -euo pipefail
SOURCE=$1
tiup tidb-lightning:"$TIDB_VERSION" --config conf/lightning.toml -d "$SOURCE"
