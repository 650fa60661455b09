#!/bin/sh
# RunbookLint in any pipeline with a POSIX shell: sh runbooklint.sh PATH...
# VERSION and RELEASES may be set: another release, a mirror.
set -eu

version=${VERSION:-0.1.0}
releases=${RELEASES:-https://github.com/runbooklint/runbooklint/releases/download}

case $(uname -s)-$(uname -m) in
    Linux-x86_64) runtime=linux-x64 ;;
    Linux-aarch64) runtime=linux-arm64 ;;
    Darwin-arm64) runtime=osx-arm64 ;;
    Darwin-x86_64) runtime=osx-x64 ;;
    *) echo "there is no release for $(uname -s) on $(uname -m)" >&2 && exit 3 ;;
esac
archive=runbooklint-$version-$runtime.tar.gz

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for file in "$archive" SHA256SUMS; do
    curl -fsSL --retry 3 -o "$folder/$file" "$releases/v$version/$file" || exit 3
done
(cd "$folder" && grep -F "$archive" SHA256SUMS > wanted && { sha256sum -c wanted 2> /dev/null || shasum -a 256 -c wanted; } >&2) || exit 3
tar -xzf "$folder/$archive" -C "$folder"

# 0 nothing found, 1 findings, 2 wrong usage or configuration, 3 something could not be checked
"$folder/runbooklint" check --output text --output sarif=runbooklint.sarif "$@"
