#!/usr/bin/env bash
# Charts with the arguments of helm, and what helm renders. The real helm has no Debian package; it is used where it is on PATH.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

samples=$repository/samples
chart=$samples/helm-values/tidb-backup
production=$samples/helm-values/values-prod.yaml

names_the_values_line() {
    exits_with 1 "$runbooklint" check "$chart" --values "$production" > report.txt && grep -q 'values-prod.yaml:9:11' report.txt
}
names_what_is_set() {
    exits_with 1 "$runbooklint" check "$chart" --set backup.mode=log,rehearsal.memory=8Gi > report.txt &&
        grep -q 'templates/rehearsal.yaml:18:15' report.txt && grep -q 'rehearsal.memory=8Gi from --set' report.txt
}
names_the_template() {
    (cd "$repository" && exits_with 1 "$runbooklint" check - --stdin-filename rendered.yaml -f "$production" < samples/rendered-manifests/rendered.yaml) > report.txt &&
        grep -q 'tidb-backup/templates/rehearsal.yaml:18:15' report.txt && grep -q 'values-prod.yaml:9:11' report.txt
}
writes_no_file() {
    cp -r "$chart" "$work/chart" && exits_with 1 "$runbooklint" fix --unsafe "$work/chart" --set backup.mode=log,rehearsal.memory=8Gi && diff -r "$chart" "$work/chart"
}
says_it_in_sarif() {
    exits_with 1 "$runbooklint" check "$samples/rendered-manifests/rendered.yaml" -o sarif=out.sarif && grep -q 'rendered from' out.sarif
}

it "accepts the chart with its own values" "$runbooklint" check "$chart"
it "names the line of the values that break the plan" names_the_values_line
it "accepts them with a single value over them" "$runbooklint" check "$chart" -f "$production" --set rehearsal.memory=16Gi
it "the single value counts before the file, too" "$runbooklint" check "$chart" --set rehearsal.memory=16Gi -f "$production"
it "names a value that no file sets" names_what_is_set
it "mends no file for a value that no file sets" writes_no_file
it "refuses what helm could not read" exits_with 2 "$runbooklint" check "$chart" --set backup.mode
it "names template and values of what was rendered" names_the_template
it "says it in SARIF" says_it_in_sarif

if ! command -v helm > /dev/null; then
    skip "comparison with the real helm, which is not on PATH"
    exit 0
fi

renders_as_kept() { helm template prod "$chart" -f "$production" | diff -B - "$samples/rendered-manifests/rendered.yaml"; }
checks_what_helm_renders() {
    helm template prod "$chart" -f "$production" > out.yaml || return
    (cd "$repository" && exits_with 1 "$runbooklint" check - --stdin-filename rendered.yaml < "$work/out.yaml") > report.txt && grep -q 'templates/rehearsal.yaml:18:15' report.txt
}

it "the sample is what helm renders" renders_as_kept
it "names the template of what helm renders" checks_what_helm_renders
