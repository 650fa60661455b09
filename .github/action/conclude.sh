#!/usr/bin/env bash
# The exit code of the check, which fails the job now that everything is written and uploaded.
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if [ "${UPLOAD_OUTCOME:-}" = failure ]; then
    echo "::warning title=RunbookLint::The report could not be uploaded to code scanning. Give the job 'permissions: security-events: write', or set 'upload-sarif: false' where code scanning is not to be had."
fi

case $EXIT_CODE in
    0) ;;
    1)
        if [ "$INPUT_FAIL_ON_FINDINGS" = false ]; then
            echo "::notice title=RunbookLint::There are findings; 'fail-on-findings: false' lets the job pass."
            exit 0
        fi
        fail 1 "There are findings (exit code 1)."
        ;;
    2) fail 2 "Wrong inputs or configuration; nothing, or not everything, was checked (exit code 2). The log of the check says what." ;;
    3) fail 3 "Not everything could be checked: an input is missing or cannot be read, or there was none (exit code 3)." ;;
    *) fail "$EXIT_CODE" "runbooklint ended with $EXIT_CODE." ;;
esac
