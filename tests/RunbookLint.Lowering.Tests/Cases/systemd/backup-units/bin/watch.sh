#!/bin/sh
br log status --task-name=pitr --pd "$PD_ADDR"
