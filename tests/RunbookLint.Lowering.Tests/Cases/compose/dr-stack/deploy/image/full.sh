#!/bin/sh
set -eu
br backup full --pd "$PD_ADDR" --storage "${DEST}/$1"
