#!/usr/bin/env bash
# A short campaign against everything that reads text. The long one: bash tests/RunbookLint.Fuzzing/fuzz MINUTES
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

program=$repository/tests/RunbookLint.Fuzzing/bin/Release/net10.0/RunbookLint.Fuzzing.dll
seconds=${FUZZING_SECONDS:-4}

keeps_its_promises() { dotnet "$program" run "$repository" "$seconds" 1 "$1"; }

for target in $(dotnet "$program" targets); do
    it "$target keeps its promises for $seconds seconds" keeps_its_promises "$target"
done
