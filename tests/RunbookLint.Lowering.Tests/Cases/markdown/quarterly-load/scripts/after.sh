#!/bin/sh -e
br log start --task-name=pitr --pd "$1" -s s3://dr/log
br backup full --pd "$1" -s "s3://dr/snapshot-$(date +%Y%m%d)"
