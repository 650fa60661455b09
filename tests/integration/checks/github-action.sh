#!/usr/bin/env bash
# The steps of action.yml with what a runner gives them, and a folder in place of the releases.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

if ! python=$(python_with_yaml) || ! debian curl curl; then
    skip "the steps of action.yml: needs python3-yaml and curl"
    exit 0
fi

consumer=$work/consumer
releases=$work/releases
runtime=linux-$(case $(uname -m) in aarch64) echo arm64 ;; *) echo x64 ;; esac)
export GITHUB_ACTIONS=true GITHUB_WORKSPACE=$consumer GITHUB_REPOSITORY=owner/consumer GITHUB_EVENT_NAME=push GITHUB_ACTOR=someone
export GITHUB_STEP_SUMMARY=$work/summary.md GITHUB_ENV=$work/env RUNNER_TEMP=$work/temp RUNNER_OS=Linux
RUNNER_ARCH=$(case $(uname -m) in aarch64) echo ARM64 ;; *) echo X64 ;; esac)
export RUNNER_ARCH RUNBOOKLINT_RELEASES=file://$releases

# release VERSION FOLDER : what a release holds. Its executable only hands on to the one that is tried.
release() {
    local archive=runbooklint-$1-$runtime.tar.gz
    mkdir -p "$releases/download/v$1" "$releases/$2" "$work/pack"
    printf '#!/bin/sh\nexec "%s" "$@"\n' "$runbooklint" > "$work/pack/runbooklint"
    chmod +x "$work/pack/runbooklint"
    tar -czf "$releases/download/v$1/$archive" -C "$work/pack" runbooklint
    (cd "$releases/download/v$1" && sha256sum "$archive" > SHA256SUMS)
    [ "$2" = "download/v$1" ] || cp "$releases/download/v$1/SHA256SUMS" "$releases/$2/"
}

commit() { git -C "$consumer" add -A && git -C "$consumer" -c user.name=a -c user.email=a@example.org commit -qm change; }

mkdir -p "$RUNNER_TEMP" "$consumer/ops/runbooks" "$consumer/fine"
git -C "$consumer" init -q -b main
cp "$repository/samples/import-under-log-backup/load.sh" "$consumer/ops/runbooks/"
printf 'br backup full --pd 10.0.1.10:2379 --storage s3://b/f\n' > "$consumer/fine/backup.sh"
commit
release 9.8.7 latest/download
release 9.8.6 download/v9.8.6
release 9.8.5 download/v9.8.5
echo tampered >> "$releases/download/v9.8.5/runbooklint-9.8.5-$runtime.tar.gz"

# action CODE [INPUT=VALUE...] : the job ends with CODE; what it printed is in $printed.
printed=$work/printed.txt
action() {
    local expected=$1 code=0
    shift
    rm -f "$GITHUB_STEP_SUMMARY"
    "$python" "$repository/tests/integration/tools/run-action.py" "$repository/action.yml" "$@" > "$printed" 2>&1 || code=$?
    cat "$printed"
    [ "$code" -eq "$expected" ] || { echo "exit code $code, expected $expected: $*"; return 1; }
}

says() { grep -qF -- "$1" "$printed" || { echo "it does not say: $1"; return 1; }; }
does_not_say() { ! grep -qF -- "$1" "$printed" || { echo "it says: $1"; return 1; }; }
sarif() { sed -n 's/^output sarif=//p' "$printed"; }
results() { "$python" -c 'import json,sys; print(len(json.load(open(sys.argv[1]))["runs"][0]["results"]))' "$1"; }

annotates() {
    action 1 && says '::error file=ops/runbooks/load.sh,line=22' && says '::error title=RunbookLint::There are findings' \
        && says 'output exit-code=1' && grep -q RBL3001 "$GITHUB_STEP_SUMMARY"
}
uploads() { action 1 && says "uses github/codeql-action/upload-sarif {\"sarif_file\": \"$(sarif)\"}" && [ "$(results "$(sarif)")" -eq 1 ]; }
uploads_nothing_clean() { action 0 paths=fine && says 'output exit-code=0' && says 'uses github/codeql-action' && [ "$(results "$(sarif)")" -eq 0 ]; }
lets_findings_pass() { action 0 fail-on-findings=false && says 'output exit-code=1' && says '::notice'; }
tells_wrong_usage() { action 2 fail-on=always && says 'exit code 2' && does_not_say 'uses '; }
tells_incomplete() { action 3 paths=nowhere fail-on-findings=false && says 'exit code 3' && says 'uses github/codeql-action'; }
warns_of_upload() { USED_OUTCOME=failure action 0 paths=fine && says '::warning title=RunbookLint::The report could not be uploaded'; }
from_a_fork() { GITHUB_EVENT_NAME=pull_request HEAD_REPOSITORY=other/consumer action 1 && says '::notice' && does_not_say 'uses '; }
from_a_branch() { GITHUB_EVENT_NAME=pull_request HEAD_REPOSITORY=owner/consumer action 1 && says 'uses github/codeql-action'; }
without_upload() { action 1 upload-sarif=false && does_not_say 'uses ' && does_not_say '::notice'; }

by_version() { action 0 version="$1" paths=fine; }
by_the_ref() { ACTION_REF=v9.8.5 action 3 && says 'is not what was released'; }
by_a_branch() { ACTION_REF=main action 0 paths=fine; }
refuses_tampered() { action 3 version=9.8.5 && says 'is not what was released' && does_not_say 'output exit-code=1'; }
refuses_other_checksum() { action 3 version=9.8.6 checksum="$(printf '%064d' 0)" && says 'is not what was released'; }
takes_right_checksum() { action 0 version=9.8.6 paths=fine checksum="$(cut -d ' ' -f 1 "$releases/download/v9.8.6/SHA256SUMS")"; }
missing_version() { action 3 version=1.0.0 && says 'cannot be downloaded'; }
missing_platform() { RUNNER_ARCH=ARM64 RUNNER_OS=Windows action 3 version=9.8.6 && says 'no executable for win-arm64'; }
strange_version() { action 2 version='../../x' && says 'version is a release'; }
installed_before() { RUNBOOKLINT_RELEASES=file:///nowhere action 0 executable="$runbooklint" paths=fine; }
installed_in_path() { RUNBOOKLINT_RELEASES=file:///nowhere PATH=$work/pack:$PATH action 0 executable=runbooklint paths=fine; }
not_installed() { action 2 executable=no-such-program && says "there is no executable 'no-such-program'"; }

in_a_folder() { action 1 working-directory=ops && says '::error file=ops/runbooks/load.sh,line=22'; }
in_a_configured_folder() {
    touch "$consumer/ops/.runbooklint.yaml"
    action 1 working-directory=ops && says '::error file=ops/runbooks/load.sh,line=22' \
        && action 1 working-directory=ops/runbooks && says '::error file=ops/runbooks/load.sh,line=22' && grep -q '"ops/runbooks/load.sh"' "$(sarif)"
    local code=$?
    rm "$consumer/ops/.runbooklint.yaml"
    return "$code"
}
missing_folder() { action 2 working-directory=nowhere && says "there is no folder 'nowhere'"; }
more_outputs() {
    action 1 output=$'junit=junit.xml\n  gitlab=quality.json  \n' sarif-file=out/own.sarif args=$'--min-severity\nerror' \
        && [ -s "$consumer/junit.xml" ] && [ -s "$consumer/quality.json" ] && [ -s "$consumer/out/own.sarif" ] && rm -r "$consumer"/{junit.xml,quality.json,out}
}
several_paths() { action 1 paths=$'fine\n ops/runbooks \n' && says '1 error in 1 of 2 files'; }

only_new() {
    git -C "$consumer" switch -qc feature
    printf 'br backup full --pd 10.0.3.10:2379 --storage s3://other/f\n' > "$consumer/fine/other.sh"
    commit
    action 0 new-from-merge-base=main && does_not_say '::error file=ops' && says 'output exit-code=0' && [ "$(results "$(sarif)")" -ge 1 ] \
        && cp "$repository/samples/import-under-log-backup/load.sh" "$consumer/fine/load.sh" && commit \
        && action 1 new-from-merge-base=main && says '::error file=fine/load.sh' && does_not_say '::error file=ops/'
}

# Nothing of an input is run, and none can write an output.
hostile() {
    local mark=$work/executed input evil
    for input in paths args output config baseline fail-on sarif-file sarif-category path-prefix working-directory new-from-merge-base version executable checksum; do
        for evil in "\$(touch $mark)" "\`touch $mark\`" "a b; touch $mark" "'; touch $mark; '" "\" && touch $mark #" $'x\nexit-code=0' '-' '--help' "|| touch $mark"; do
            "$python" "$repository/tests/integration/tools/run-action.py" "$repository/action.yml" executable="$runbooklint" "$input=$evil" > "$printed" 2>&1 < /dev/null
            if [ -e "$mark" ]; then
                echo "$input was run: $evil" && return 1
            fi
        done
    done
    find "$consumer" -mindepth 1 -maxdepth 1 ! -name .git ! -name ops ! -name fine -exec rm -rf {} +
}

writes_no_output() { action 2 sarif-file=$'x\nexit-code=0' && says 'sarif-file is one line' && does_not_say 'output exit-code=0'; }

it "annotates the lines of a pull request, and fails" annotates
it "uploads the report before it fails" uploads
it "passes when nothing is found, and uploads that" uploads_nothing_clean
it "lets findings pass when asked to" lets_findings_pass
it "tells wrong usage from findings" tells_wrong_usage
it "tells what could not be checked from findings, and does not let it pass" tells_incomplete
it "says what to do when the upload fails" warns_of_upload
it "leaves out the upload for a fork" from_a_fork
it "uploads for a pull request of the repository" from_a_branch
it "uploads nothing when asked not to" without_upload
it "takes the release that is named" by_version 9.8.6
it "takes the release that is named as its tag" by_version v9.8.6
it "takes the latest release" by_version latest
it "takes the release of the action's tag" by_the_ref
it "takes the latest release for an action named by a branch" by_a_branch
it "refuses an archive that is not what was released" refuses_tampered
it "refuses an archive with another checksum than the input's" refuses_other_checksum
it "takes an archive with the checksum of the input" takes_right_checksum
it "says that there is no such release" missing_version
it "says that there is no release for a platform" missing_platform
it "takes no version that is none" strange_version
it "uses what is installed, by path" installed_before
it "uses what is installed, by name" installed_in_path
it "says that nothing is installed" not_installed
it "starts in a folder, with paths from the top of the repository" in_a_folder
it "does so when the folder has a configuration of its own" in_a_configured_folder
it "says that there is no such folder" missing_folder
it "writes more reports" more_outputs
it "checks several paths" several_paths
it "runs nothing of its inputs" hostile
it "lets no input write an output" writes_no_output
it "reports only what a pull request brings, and uploads all" only_new
