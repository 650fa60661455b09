#!/usr/bin/env bash
# Projects that have their runbooks checked by dotnet build: with the package, and with analyzers.props of the clone.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

export NUGET_PACKAGES=$work/packages MSBUILDDISABLENODEREUSE=1
packages=$work/feed
built() { dotnet build --nologo -v m "$@"; }

pack() {
    NUGET_PACKAGES='' dotnet pack "$repository/src/RunbookLint.Analyzers" -c Release -p:Publishing=true -p:MinVerVersionOverride=0.0.1 -p:Version=0.0.1 --nologo -v q -o "$packages"
}

holds() { python3 -m zipfile -l "$packages/RunbookLint.Analyzers.0.0.1.nupkg" | awk 'NR > 1 { print $1 }' | sort > "$work/entries" && "$@"; }
the_right_files() {
    grep -qx "build/RunbookLint.Analyzers.props" "$work/entries" && grep -qx "analyzers/dotnet/cs/RunbookLint.Analyzers.dll" "$work/entries" \
        && grep -qx "analyzers/dotnet/cs/RunbookLint.Analyzers.CodeFixes.dll" "$work/entries" && grep -qx "analyzers/dotnet/cs/YamlDotNet.dll" "$work/entries" \
        && ! grep -E "^lib/|Microsoft.CodeAnalysis|System.Memory|System.Collections.Immutable" "$work/entries"
}
no_dependencies() {
    python3 -m zipfile -e "$packages/RunbookLint.Analyzers.0.0.1.nupkg" "$work/package" && ! grep "<dependency " "$work/package/RunbookLint.Analyzers.nuspec" \
        && grep -q "<developmentDependency>true</developmentDependency>" "$work/package/RunbookLint.Analyzers.nuspec"
}
nothing_from_a_plain_pack() { NUGET_PACKAGES='' dotnet pack "$repository/src/RunbookLint.Analyzers" -c Release --no-build --nologo -v q -o "$work/plain" && [ -z "$(ls "$work/plain" 2> /dev/null)" ]; }

# A project of somebody who has a runbook of seven lines and a class that runs BR.
project() {
    mkdir -p "$1/runbooks" && cd "$1" || return 1
    git init -q . 2> /dev/null || true
    cat > nuget.config <<XML
<configuration>
  <packageSources>
    <clear />
    <add key="local" value="$packages" />
  </packageSources>
</configuration>
XML
    cat > App.csproj <<XML
<Project Sdk="Microsoft.NET.Sdk">
  $2
  <PropertyGroup>
    <TargetFramework>net10.0</TargetFramework>
    <ErrorLog>found.sarif,version=2.1</ErrorLog>
  </PropertyGroup>
  <ItemGroup>
    $3
  </ItemGroup>
</Project>
XML
    printf 'root = true\n\n[*.{sh,yaml,md,cs}]\ndotnet_diagnostic.RBL1010.severity = warning\ndotnet_diagnostic.RBL3001.severity = warning\n' > .editorconfig
    cat > runbooks/runbook.yaml <<'YAML'
on: workflow_dispatch
jobs:
  restore:
    runs-on: ubuntu-latest
    steps:
      - run: |
          br restore point --pd 10.0.9.1:2379 --storage s3://b/log --full-backup-storage s3://b/full --start-ts 431434047157698561
YAML
    cat > Recovery.cs <<'CS'
public static class Recovery
{
    public static void Run() =>
        System.Diagnostics.Process.Start("br", "restore point --pd 10.0.9.2:2379 --storage s3://c/log --full-backup-storage s3://c/full --start-ts 431434047157698561");
}
CS
}

package='<PackageReference Include="RunbookLint.Analyzers" Version="0.0.1" PrivateAssets="all" />'
import="<Import Project=\"$repository/analyzers.props\" />"

shows_both() {
    built > "$work/out.txt" 2>&1 || { cat "$work/out.txt"; return 1; }
    if ! grep -F "runbooks/runbook.yaml(7,113): warning RBL1010:" "$work/out.txt" || ! grep -F "Recovery.cs(4,148): warning RBL1010:" "$work/out.txt"; then
        cat "$work/out.txt"
        return 1
    fi
}
package_shows_both() { project "$work/app" "" "$package" && shows_both; }
log_holds_both() {
    cd "$work/app" && python3 - <<'PY'
import json
log = json.load(open("found.sarif", encoding="utf-8-sig"))
assert log["version"] == "2.1.0"
run = log["runs"][0]
found = sorted((r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"].split("/")[-1], r["locations"][0]["physicalLocation"]["region"]["startLine"], r["level"]) for r in run["results"] if r["ruleId"] == "RBL1010")
assert found == [("Recovery.cs", 4, "warning"), ("runbook.yaml", 7, "warning")], found
rule = next(r for r in run["tool"]["driver"]["rules"] if r["id"] == "RBL1010")
assert rule["helpUri"].endswith("StartTsWithFullBackup.md"), rule
PY
}
second_build_compiles_nothing() {
    cd "$work/app" && built --no-restore -v n > "$work/out.txt" 2>&1 && grep -q 'Skipping target "CoreCompile"' "$work/out.txt"
}
an_edit_elsewhere_keeps_them() {
    cd "$work/app" || return 1
    for edit in 1 2; do
        echo "class Other$edit;" > Other.cs && built --no-restore > "$work/out.txt" 2>&1 && grep -F "runbook.yaml(7,113): warning RBL1010:" "$work/out.txt" && grep -F "Recovery.cs(4,148): warning RBL1010:" "$work/out.txt" || return 1
    done
    rm Other.cs
}
a_changed_runbook_is_compiled() { cd "$work/app" && echo "# changed" >> runbooks/runbook.yaml && built --no-restore 2>&1 | grep -F "runbook.yaml(7,113): warning RBL1010:"; }
a_removed_runbook_is_forgotten() {
    cd "$work/app" && mv runbooks/runbook.yaml "$work/kept.yaml" && built --no-restore > "$work/out.txt" 2>&1 && grep -q "Recovery.cs" "$work/out.txt" && ! grep "runbook.yaml" "$work/out.txt" && mv "$work/kept.yaml" runbooks/runbook.yaml
}
an_error_fails_the_build() {
    cd "$work/app" && sed -i 's/RBL1010.severity = warning/RBL1010.severity = error/' .editorconfig && exits_with 1 built --no-restore > "$work/out.txt" && grep -F "runbook.yaml(7,113): error RBL1010:" "$work/out.txt" \
        && grep -F "Recovery.cs(4,148): error RBL1010:" "$work/out.txt" && sed -i 's/severity = error/severity = warning/' .editorconfig
}
warnings_as_errors_fail_the_build() { cd "$work/app" && exits_with 1 built --no-restore -warnaserror:RBL1010 | grep -F "runbook.yaml(7,113): error RBL1010:"; }
no_warn_is_silent() { cd "$work/app" && built --no-restore -p:NoWarn=RBL1010 > "$work/out.txt" 2>&1 && ! grep RBL1010 "$work/out.txt"; }
a_pragma_is_silent() {
    cd "$work/app" && sed -i '1i #pragma warning disable RBL1010 // that is what we test' Recovery.cs && built --no-restore > "$work/out.txt" 2>&1 && grep "runbook.yaml.*RBL1010" "$work/out.txt" && ! grep "Recovery.cs.*RBL1010" "$work/out.txt"
}
the_configuration_holds() {
    cd "$work/app" && printf 'rules:\n  RBL1010: off\n' > .runbooklint.yaml && built --no-restore > "$work/out.txt" 2>&1 && ! grep RBL1010 "$work/out.txt" && rm .runbooklint.yaml
}
off_is_off() { cd "$work/app" && built --no-restore -p:RunbookLintEnabled=false > "$work/out.txt" 2>&1 && ! grep RBL "$work/out.txt"; }
only_one_project() { cd "$work/app" && built --no-restore -p:RunbookLintOnlyIn=Another > "$work/out.txt" 2>&1 && ! grep RBL "$work/out.txt"; }
the_clone_shows_both() { project "$work/straight" "$import" "" && shows_both; }
a_wider_root() {
    project "$work/wide/app" "$import" "" && mkdir ../ops && mv runbooks/runbook.yaml ../ops/ && mv .editorconfig .git .. && built -p:RunbookLintRoot=.. > "$work/out.txt" 2>&1 && grep "ops/runbook.yaml(7,113): warning RBL1010" "$work/out.txt"
}
a_clone_that_is_not_built_says_so() {
    mkdir -p clone/src/RunbookLint.Analyzers && cp "$repository/analyzers.props" clone/ && touch clone/src/RunbookLint.Analyzers/RunbookLint.Analyzers.csproj
    project "$work/unbuilt" '<Import Project="../clone/analyzers.props" />' "" && exits_with 1 built | grep "RunbookLint is not built. Build it once: dotnet build"
}

it "packs on request" pack || exit 0
it "holds the compiler's files alone" holds the_right_files
it "depends on nothing" no_dependencies
it "is not made by a plain pack" nothing_from_a_plain_pack
it "shows a runbook's and a class's mistakes at their places" package_shows_both
it "writes them into ErrorLog" log_holds_both
it "compiles nothing when nothing has changed" second_build_compiles_nothing
it "keeps saying them when other code changes" an_edit_elsewhere_keeps_them
it "looks again when a runbook changes" a_changed_runbook_is_compiled
it "forgets a runbook that is gone" a_removed_runbook_is_forgotten
it "fails the build when .editorconfig says error" an_error_fails_the_build
it "fails the build when warnings are errors" warnings_as_errors_fail_the_build
it "is silent with NoWarn" no_warn_is_silent
it "is silent behind a pragma" a_pragma_is_silent
it "does what .runbooklint.yaml says" the_configuration_holds
it "can be switched off" off_is_off
it "can be left to one project" only_one_project
it "works straight from a clone" the_clone_shows_both
it "looks through a wider root" a_wider_root
it "says that a clone is not built" a_clone_that_is_not_built_says_so
