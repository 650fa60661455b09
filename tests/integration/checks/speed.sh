#!/usr/bin/env bash
# What a start costs, in instructions: they are the same on a busy machine. The bounds are wide; tests/RunbookLint.Benchmarks/compare measures.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

if ! file_type=$(head -c 4 "$runbooklint" | tail -c 3) || [ "$file_type" != ELF ]; then
    skip "the cost of a start: this is no native executable for Linux"
    exit 0
fi

if ! debian valgrind valgrind; then
    skip "the cost of a start: there is no valgrind to count instructions with"
    exit 0
fi

# Without the symbols beside it, which valgrind cannot read.
cp "$runbooklint" "$work/program"
cp "$repository/samples/weekly-snapshots/backup.yaml" "$repository/samples/import-under-log-backup/load.sh" "$work"

instructions() {
    valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" 2>&1 > /dev/null | sed -nE 's/.*Collected : ([0-9]+).*/\1/p'
}

takes_at_most() {
    local millions=$1 count
    shift
    count=$(instructions "$@")
    [ -n "$count" ] || { echo "valgrind counts nothing"; return 1; }
    echo "$((count / 1000000)) million instructions, at most $millions allowed"
    [ "$count" -le $((millions * 1000000)) ]
}

it "says its version in 25 million instructions" takes_at_most 25 "$work/program" version
it "checks a small YAML in 40 million" takes_at_most 40 "$work/program" check backup.yaml
it "checks a small script in 50 million" takes_at_most 50 "$work/program" check load.sh
