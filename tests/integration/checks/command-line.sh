#!/usr/bin/env bash
# The executable itself, as somebody who has just downloaded it.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

samples=$repository/samples

finds_the_mistake_of() { exits_with 1 "$runbooklint" check "$samples/$1"; }
a_plain_backup() { printf 'br backup full --pd 10.0.1.10:2379 --storage s3://b/f\n' > backup.sh && "$runbooklint" check; }

it "says its version" "$runbooklint" version
it "finds the mistake of a sample" finds_the_mistake_of import-under-log-backup
it "is silent about a plan that is fine" a_plain_backup
