#!/usr/bin/env bash
# Runs runbooklint and keeps its exit code for the last step, so that the report can be uploaded before the job fails.
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

# This folder as seen from the top of the repository, where the paths of annotations start.
prefix() {
    local top=$PWD
    until [ -e "$top/.git" ] || [ "$top" = "$workspace" ] || [ "$top" = / ]; do
        top=$(dirname "$top")
    done
    local folder=${PWD#"$top"}
    echo "${folder#/}"
}

add_argument() { arguments+=("$1"); }
add_output() { arguments+=(--output "$1"); }
add_path() { paths+=("$1"); }
option() { [ -z "$2" ] || { one_line "${1#--}" "$2" && arguments+=("$1" "$2"); }; }

# A pull request from a fork, and Dependabot's, may not write to code scanning.
may_upload() {
    [ "$INPUT_UPLOAD_SARIF" = true ] || return 1
    local from=$GITHUB_REPOSITORY
    if [ "${GITHUB_EVENT_NAME:-}" = pull_request ]; then
        from=$HEAD_REPOSITORY
    fi
    if [ "$from" != "$GITHUB_REPOSITORY" ] || [ "${GITHUB_ACTOR:-}" = 'dependabot[bot]' ]; then
        echo "::notice title=RunbookLint::The report is not uploaded to code scanning: this run has no permission to. The log holds all that was found."
        return 1
    fi
}

cd "$GITHUB_WORKSPACE"
workspace=$(pwd -P)
cd -- "$INPUT_WORKING_DIRECTORY" || fail 2 "there is no folder '$INPUT_WORKING_DIRECTORY'"
cd "$(pwd -P)"

sarif=$INPUT_SARIF_FILE
case $sarif in
    '') sarif=$(mktemp -d "${RUNNER_TEMP:-/tmp}/runbooklint-XXXXXX")/runbooklint.sarif ;;
    /* | [A-Za-z]:*) ;;
    *) sarif=$GITHUB_WORKSPACE/$sarif ;;
esac
one_line sarif-file "$sarif"
mkdir -p -- "$(dirname -- "$sarif")"
rm -f -- "$sarif"

arguments=(check)
paths=()
option --config "$INPUT_CONFIG"
option --baseline "$INPUT_BASELINE"
option --fail-on "$INPUT_FAIL_ON"
option --sarif-category "$INPUT_SARIF_CATEGORY"
option --path-prefix "${INPUT_PATH_PREFIX:-$(prefix)}"
each_line "$INPUT_ARGS" add_argument
each_line "$INPUT_PATHS" add_path
if [ ${#paths[@]} -eq 0 ]; then
    paths=(.)
fi

# Code scanning compares with the base branch itself: a report of what is new would tell it that all else is mended.
if [ -n "$INPUT_NEW_FROM_MERGE_BASE" ]; then
    everything=("${arguments[@]}" --quiet --output "sarif=$sarif" -- "${paths[@]}")
    "$EXECUTABLE" "${everything[@]}" < /dev/null > /dev/null 2>&1 || true
    option --new-from-merge-base "$INPUT_NEW_FROM_MERGE_BASE"
else
    add_output "sarif=$sarif"
fi
add_output github
each_line "$INPUT_OUTPUT" add_output

code=0
"$EXECUTABLE" "${arguments[@]}" -- "${paths[@]}" < /dev/null || code=$?

output exit-code "$code"
if [ -s "$sarif" ]; then
    output sarif "$sarif"
    if may_upload; then
        output upload true
    fi
fi
