#!/usr/bin/env bash
# What a release consists of, as somebody who downloads it: checksums, the executable, the tool.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

native=$repository/artifacts/aot
release=$work/release

if [ ! -x "$native/runbooklint" ]; then
    skip "the packages of a release: there is no native executable to pack (bash .ci/publish-aot)"
    exit 0
fi

release() { NATIVE=$native bash "$repository/.ci/release" "$release"; }
checksums_hold() { cd "$release" && sha256sum -c SHA256SUMS-*; }
damage_is_noticed() { cp -r "$release" damaged && cd damaged && printf x >> runbooklint-*.tar.gz && exits_with 1 sha256sum -c --quiet SHA256SUMS-*; }
unpacks() { mkdir unpacked && tar -xzf "$release"/runbooklint-*.tar.gz -C unpacked && unpacked/runbooklint version && [ -f unpacked/LICENSE ]; }
names_nobody() { tar --numeric-owner -tvzf "$release"/runbooklint-*.tar.gz | awk '{ print $2 }' | grep -qvx '0/0' && return 1 || return 0; }

install_tool() {
    printf '<?xml version="1.0" encoding="utf-8"?><configuration><packageSources><clear /></packageSources></configuration>' > nuget.config
    dotnet tool install --configfile nuget.config --tool-path "$work/tools" --add-source "$release" --prerelease runbooklint
}

# What is cached under the same version may be of another build.
isolated() { NUGET_PACKAGES=$work/packages dotnet "$@"; }

is_native() { head -c 4 "$work/tools/runbooklint" | grep -q ELF || [ "$(uname -s)" != Linux ] && "$work/tools/runbooklint" version; }
runs_once() { isolated tool exec --configfile nuget.config --add-source "$release" --prerelease --yes runbooklint -- version; }

runs_of_a_manifest() {
    mkdir project && cd project && dotnet new tool-manifest && isolated tool install --configfile ../nuget.config --add-source "$release" --prerelease runbooklint
    exits_with 1 isolated runbooklint check "$repository/samples/import-under-log-backup"
}

lists_what_is_in_it() { grep -q '"bomFormat": "CycloneDX"' "$release"/*.cdx.json && grep -q '"pkg:nuget/YamlDotNet@' "$release"/*.cdx.json; }

# The recipes for pipelines take what this makes.
serves_a_pipeline() {
    local archive version
    archive=$(basename "$release"/runbooklint-*.tar.gz)
    version=$(sed -E 's/^runbooklint-(.*)-(linux|osx)-.*/\1/' <<< "$archive")
    mkdir -p "served/download/v$version" && cp "$release/$archive" "served/download/v$version/" && cp "$release"/SHA256SUMS-* "served/download/v$version/SHA256SUMS"
    VERSION=$version RELEASES=file://$work/served/download exits_with 1 bash "$repository/samples/any-ci/runbooklint.sh" "$repository/samples/import-under-log-backup"
}

it "is made by one script" release || exit 0
it "has checksums that hold" checksums_hold
it "has checksums that notice damage" damage_is_noticed
it "has an archive with the executable" unpacks
it "has an archive that names nobody" names_nobody
it "says what is in it" lists_what_is_in_it
it "is what the recipes for pipelines take" serves_a_pipeline
it "installs as a tool" install_tool
it "installs the native executable where there is one" is_native
it "runs as a tool of a project" runs_of_a_manifest
it "runs without an installation" runs_once
