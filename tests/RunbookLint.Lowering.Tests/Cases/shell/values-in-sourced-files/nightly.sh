#!/usr/bin/env bash
# Takes the nightly snapshot, then cleans up old logs.
set -euo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
source lib/common.sh

snapshot() {
    local target="${BUCKET}/full/$(date +%F)"
    run_br backup full --storage "$target" --ratelimit "${RATE:-128}"
}

snapshot
run_br log truncate --until "$(date -d '-8 days' +'%F %T%z')" --storage "$LOG_STORAGE" -y
