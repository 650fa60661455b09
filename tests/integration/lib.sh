# shellcheck shell=bash
# What the checks of this folder share; source it first: . "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"
#
#   it "says what holds" COMMAND...   runs COMMAND; what it prints is shown when it fails
#   skip "what and why"               one check that this machine cannot do
#   debian COMMAND PACKAGE            makes sure that COMMAND is there, from Debian's packages when it is not
#   python_with_yaml                  prints a Python that reads YAML
#   npm_package NAME VERSION          a package from npm, in a folder of its own, which it prints
#
# $repository is the root of the clone, $work an empty folder that is gone afterwards, $runbooklint the executable to try.
set -uo pipefail

repository=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
check_name=$(basename "$0" .sh)
results=${INTEGRATION_RESULTS:-$(mktemp)}
work=$(mktemp -d "${TMPDIR:-/tmp}/runbooklint-$check_name-XXXXXX")
trap 'rm -rf "$work"' EXIT
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_SKIP_FIRST_TIME_EXPERIENCE=1
unset NO_COLOR FORCE_COLOR CLICOLOR_FORCE GITHUB_ACTIONS GITLAB_CI

it() {
    local what=$1 log=$work/.output
    shift
    if (cd "$work" && "$@") > "$log" 2>&1 < /dev/null; then
        echo "  ok      $what"
        echo "passed $check_name: $what" >> "$results"
    else
        echo "  FAILED  $what (exit code $?)"
        sed 's/^/          | /' "$log"
        echo "failed $check_name: $what" >> "$results"
        return 1
    fi
}

skip() {
    echo "  skipped $*"
    echo "skipped $check_name: $*" >> "$results"
}

debian() {
    command -v "$1" > /dev/null && return 0
    command -v apt-get > /dev/null && [ "$(id -u)" -eq 0 ] || return 1
    { apt-get install -y --no-install-recommends "$2" || { apt-get update && apt-get install -y --no-install-recommends "$2"; }; } > "$work/.apt" 2>&1
    command -v "$1" > /dev/null
}

npm_package() {
    command -v npm > /dev/null || return 1
    local folder=$repository/artifacts/npm/$1-$2
    if [ ! -d "$folder/node_modules/$1" ]; then
        mkdir -p "$folder"
        npm install --prefix "$folder" --no-save --no-fund --no-audit --ignore-scripts --loglevel=error "$1@$2" > "$work/.npm" 2>&1 || return 1
    fi
    echo "$folder"
}

# python_with_yaml : a Python that reads YAML, as the one that Debian's yamllint brings.
python_with_yaml() {
    local candidate
    debian yamllint yamllint
    for candidate in /usr/bin/python3 python3; do
        "$candidate" -c 'import yaml' 2> /dev/null && echo "$candidate" && return 0
    done
    return 1
}

# exits_with CODE COMMAND... : COMMAND ends with CODE.
exits_with() {
    local expected=$1 code=0
    shift
    "$@" || code=$?
    [ "$code" -eq "$expected" ] || { echo "exit code $code, expected $expected: $*"; return 1; }
}

# The native executable where there is one, else what the release build made.
runbooklint=${RUNBOOKLINT_BINARY:-$repository/artifacts/aot/runbooklint}
if [ ! -x "$runbooklint" ]; then
    runbooklint=$work/bin/runbooklint
    mkdir -p "$work/bin"
    printf '#!/bin/sh\nexec dotnet "%s" "$@"\n' "$repository/src/RunbookLint.Cli/bin/Release/net10.0/runbooklint.dll" > "$runbooklint"
    chmod +x "$runbooklint"
fi
