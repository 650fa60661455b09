#!/bin/sh
set -eu
until=$(date -u -d "-$2 days" '+%Y-%m-%d %H:%M:%S+0000')
/br log truncate --until "$until" --storage "$1" -y
