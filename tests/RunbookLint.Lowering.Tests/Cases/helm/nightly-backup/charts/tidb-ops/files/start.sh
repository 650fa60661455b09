#!/bin/sh
set -eu
/br log start --task-name="$TASK" --pd "$PD" --storage "$STORAGE"
