#!/usr/bin/env bash
# The scripts of the GitLab template, of the Jenkinsfile and of the other samples, with a folder in place of the releases.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

if ! python=$(python_with_yaml) || ! debian curl curl; then
    skip "the scripts of pipelines: needs python3-yaml and curl"
    exit 0
fi

consumer=$work/consumer
runtime=linux-$(case $(uname -m) in aarch64) echo arm64 ;; *) echo x64 ;; esac)
archive=runbooklint-0.1.0-$runtime.tar.gz
releases=$work/releases
tampered=$work/tampered
printed=$work/printed.txt

mkdir -p "$releases/v0.1.0" "$work/pack" "$consumer/runbooks" "$consumer/deploy" "$work/agent" "$work/staging"
printf '#!/bin/sh\nexec "%s" "$@"\n' "$runbooklint" > "$work/pack/runbooklint"
chmod +x "$work/pack/runbooklint"
tar -czf "$releases/v0.1.0/$archive" -C "$work/pack" runbooklint
(cd "$releases/v0.1.0" && sha256sum "$archive" > SHA256SUMS)
cp -r "$releases" "$tampered"
echo tampered >> "$tampered/v0.1.0/$archive"

git -C "$consumer" init -q -b main
cp "$repository/samples/import-under-log-backup/load.sh" "$consumer/runbooks/"
printf 'br backup full --pd 10.0.3.10:2379 --storage s3://other/f\n' > "$consumer/deploy/backup.sh"
git -C "$consumer" add -A
git -C "$consumer" -c user.name=a -c user.email=a@example.org commit -qm first
export AGENT_TEMPDIRECTORY=$work/agent BUILD_ARTIFACTSTAGINGDIRECTORY=$work/staging

# runs CODE SHELL KIND FILE [VARIABLE=VALUE...] : the pipeline's script ends with CODE in the consumer's clone.
runs() {
    local expected=$1 shell=$2 code=0
    shift 2
    "$python" "$repository/tests/integration/tools/script-of.py" "$@" > "$work/script.sh" || return
    (cd "$consumer" && "$shell" -e "$work/script.sh") > "$printed" 2>&1 || code=$?
    cat "$printed"
    [ "$code" -eq "$expected" ] || { echo "exit code $code, expected $expected"; return 1; }
}

is_json() { "$python" -c 'import json,sys; json.load(open(sys.argv[1]))' "$1"; }

template=$repository/templates/gitlab/runbooklint.gitlab-ci.yml
gitlab() { local code=$1 shell=$2 && shift 2 && rm -f "$consumer"/*.json "$consumer"/*.xml && runs "$code" "$shell" gitlab "$template" releases="file://$releases" "$@"; }
reports() { gitlab 1 "$1" && is_json "$consumer/gl-code-quality-report.json" && grep -q RBL3001 "$consumer/gl-code-quality-report.json" && grep -q '<testsuites' "$consumer/runbooklint-junit.xml"; }
several() { gitlab 1 "$1" paths='runbooks deploy' args='--min-severity error' && grep -q '1 error in 1 of 2 files' "$printed"; }
allows() { gitlab 100 "$1" allow-findings=true; }
does_not_allow_missing() { gitlab 3 "$1" allow-findings=true paths=nowhere; }
passes() { gitlab 0 "$1" paths=deploy; }
only_new() { CI_MERGE_REQUEST_DIFF_BASE_SHA=$(git -C "$consumer" rev-parse HEAD) gitlab "$2" "$1" only-new="$3" && grep -q RBL3001 "$consumer/gl-code-quality-report.json"; }
runs_no_input() {
    gitlab 3 "$1" paths="\$(touch $work/executed) ; touch $work/executed" && gitlab 3 "$1" args="\`touch $work/executed\`" && [ ! -e "$work/executed" ]
}
refuses() { runs 1 "$1" gitlab "$template" releases="file://$tampered" && grep -q 'FAILED' "$printed"; }

for shell in bash sh; do
    it "GitLab, $shell: writes its reports and fails" reports "$shell"
    it "GitLab, $shell: checks several paths" several "$shell"
    it "GitLab, $shell: passes when nothing is found" passes "$shell"
    it "GitLab, $shell: allows findings when asked to" allows "$shell"
    it "GitLab, $shell: does not allow what could not be checked" does_not_allow_missing "$shell"
    it "GitLab, $shell: tells a merge request of its own mistakes, and reports all" only_new "$shell" 0 true
    it "GitLab, $shell: tells of everything when asked to" only_new "$shell" 1 false
    it "GitLab, $shell: runs nothing of its inputs" runs_no_input "$shell"
    it "GitLab, $shell: refuses an archive that is not what was released" refuses "$shell"
done

if [ "$runtime" = linux-x64 ]; then
    jenkins() { runs "$1" sh jenkins "$repository/samples/jenkins/Jenkinsfile" RELEASES="file://$2"; }
    jenkins_reports() { jenkins 1 "$releases" && grep -q RBL3001 "$consumer/runbooklint-checkstyle.xml" && grep -q RBL3001 "$consumer/runbooklint-junit.xml"; }
    azure() { runs "$1" bash azure "$repository/samples/azure-pipelines/azure-pipelines.yml" RELEASES="file://$2"; }
    azure_reports() { azure 1 "$releases" && grep -q '##vso\[task.logissue type=error;sourcepath=runbooks/load.sh' "$printed" && is_json "$work/staging/runbooklint.sarif"; }

    it "Jenkins: writes its reports" jenkins_reports
    it "Jenkins: refuses an archive that is not what was released" jenkins 1 "$tampered"
    it "Azure: shows issues, and fails" azure_reports
    it "Azure: refuses an archive that is not what was released" azure 1 "$tampered"
else
    skip "Jenkins and Azure: their samples are for x64"
fi

any() { cd "$consumer" && exits_with "$1" env VERSION=0.1.0 RELEASES="file://$2" sh "$repository/samples/any-ci/runbooklint.sh" "${@:3}"; }
it "any shell: finds mistakes" any 1 "$releases" runbooks deploy
it "any shell: passes when nothing is found" any 0 "$releases" deploy
it "any shell: tells wrong usage" any 2 "$releases" --no-such-option
it "any shell: refuses an archive that is not what was released" any 3 "$tampered" deploy
it "any shell: says that there is no release" any 3 /nowhere deploy
