#!/usr/bin/env bash
# Gets the executable: the one that is there, or that of a release, whose checksum must be right.
# RUNBOOKLINT_RELEASES names a mirror with the folders download/vVERSION and latest/download, as GitHub has them.
set -euo pipefail

. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

releases=${RUNBOOKLINT_RELEASES:-https://github.com/runbooklint/runbooklint/releases}

download() {
    curl --fail --silent --show-error --location --retry 3 --proto-redir '=https' --output "$2" "$1" || fail 3 "cannot be downloaded: $1"
}

# What .NET calls this machine.
runtime() {
    local system processor
    case ${RUNNER_OS:-$(uname -s)} in
        Linux) system=linux ;;
        macOS | Darwin) system=osx ;;
        Windows | MINGW* | MSYS*) system=win ;;
        *) fail 3 "there is no release for ${RUNNER_OS:-this system}" ;;
    esac
    case ${RUNNER_ARCH:-$(uname -m)} in
        X64 | x86_64) processor=x64 ;;
        ARM64 | aarch64 | arm64) processor=arm64 ;;
        *) fail 3 "there is no release for processors of the kind ${RUNNER_ARCH:-$(uname -m)}" ;;
    esac
    if [ "$system" = linux ] && ldd --version 2>&1 | grep -qi musl; then
        system=linux-musl
    fi
    echo "$system-$processor"
}

sha256() { if command -v sha256sum > /dev/null; then sha256sum "$1"; else shasum -a 256 "$1"; fi | cut -d ' ' -f 1; }

if [ -n "$INPUT_EXECUTABLE" ]; then
    one_line executable "$INPUT_EXECUTABLE"
    executable=$(cd "$GITHUB_WORKSPACE" && type -P -- "$INPUT_EXECUTABLE") || fail 2 "there is no executable '$INPUT_EXECUTABLE'"
    case $executable in
        /* | [A-Za-z]:*) ;;
        *) executable=$GITHUB_WORKSPACE/$executable ;;
    esac
    output executable "$executable"
    exit
fi

version=${INPUT_VERSION#v}
if [ -z "$version" ] && [[ ${ACTION_REF:-} =~ ^v([0-9]+\.[0-9]+\.[0-9]+.*)$ ]]; then
    version=${BASH_REMATCH[1]}
fi
version=${version:-latest}
[[ $version =~ ^(latest|[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?)$ ]] || fail 2 "version is a release such as 0.1.0, or 'latest'"

runtime=$(runtime)
folder=$(mktemp -d "${RUNNER_TEMP:-/tmp}/runbooklint-XXXXXX")
cd "$folder"

if [ "$version" = latest ]; then
    download "$releases/latest/download/SHA256SUMS" SHA256SUMS
    version=$(sed -nE "s/^[0-9a-f]{64} [ *]runbooklint-([0-9]+\.[0-9]+\.[0-9]+.*)-$runtime\.tar\.gz\$/\1/p" SHA256SUMS | head -n 1)
    [ -n "$version" ] || fail 3 "the latest release has no executable for $runtime"
else
    download "$releases/download/v$version/SHA256SUMS" SHA256SUMS
fi

archive=runbooklint-$version-$runtime.tar.gz
expected=$INPUT_CHECKSUM
if [ -z "$expected" ]; then
    expected=$(awk -v name="$archive" '$2 == name || $2 == "*" name { print $1; exit }' SHA256SUMS)
fi
[ -n "$expected" ] || fail 3 "release $version has no executable for $runtime"

download "$releases/download/v$version/$archive" "$archive"
actual=$(sha256 "$archive")
[ "$actual" = "$expected" ] || fail 3 "$archive is not what was released: its SHA-256 is $actual, expected $expected"

tar -xzf "$archive"
executable=$(find "$PWD" -type f \( -name runbooklint -o -name runbooklint.exe \) | head -n 1)
[ -n "$executable" ] || fail 3 "$archive holds no runbooklint"
chmod +x "$executable"
output executable "$executable"
