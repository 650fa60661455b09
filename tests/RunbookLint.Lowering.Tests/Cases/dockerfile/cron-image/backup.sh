#!/bin/sh
set -e
br backup full --pd "$PD_ADDR" --storage "s3://dr/$1"
