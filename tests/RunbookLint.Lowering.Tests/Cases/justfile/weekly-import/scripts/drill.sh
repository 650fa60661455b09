#!/bin/bash
br restore point --pd "${DRILL_PD:?}" --storage "$1/log" --full-backup-storage "$1/weekly"
