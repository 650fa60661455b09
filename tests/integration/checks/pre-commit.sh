#!/usr/bin/env bash
# pre-commit with the hooks of this repository, in a repository of runbooks: what people see when they commit.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

if ! debian pre-commit pre-commit; then
    skip "pre-commit: it is not installed, and this machine cannot install it"
    exit 0
fi

export PRE_COMMIT_HOME=$work/cache PRE_COMMIT_COLOR=never GIT_CONFIG_GLOBAL=$work/gitconfig
unset CI PRE_COMMIT PRE_COMMIT_FROM_REF PRE_COMMIT_TO_REF
git config --global user.name Test
git config --global user.email test@example.com
git config --global init.defaultBranch main
git config --global advice.detachedHead false
git config --global protocol.file.allow always
git config --global safe.directory '*'

clone=$work/clone
runbooks=$work/runbooks

backup() { printf 'br backup full --pd 10.0.1.10:2379 --storage s3://b/%s\n' "$1"; }
mistake() { printf 'br backup full --pd 10.0.1.10:2379 --storage s3://b/%s --lastbackupts 3\n' "$1"; }

# prints PATTERN COMMAND... : what COMMAND prints holds PATTERN; it may fail.
prints() {
    local pattern=$1 output
    shift
    output=$("$@" 2>&1) || true
    grep -qE -- "$pattern" <<< "$output" || { printf '%s\n' "nothing here is like $pattern:" "$output"; return 1; }
}

lacks() {
    local pattern=$1 output
    shift
    output=$("$@" 2>&1) || true
    ! grep -E -- "$pattern" <<< "$output"
}

# use HOOK : the repository of runbooks commits through HOOK.
use() {
    printf 'repos:\n  - repo: %s\n    rev: %s\n    hooks:\n      - id: %s\n' "$clone" "$(git -C "$clone" rev-parse HEAD)" "$1" > "$runbooks/.pre-commit-config.yaml"
    git -C "$runbooks" add .pre-commit-config.yaml
}

fresh() {
    rm -rf "$runbooks"
    git init --quiet "$runbooks"
    cd "$runbooks" || return
    mistake old > old.sh
    backup other > other.sh
    git add --all
    git commit --quiet --message "what was there before"
    use "$1"
    git commit --quiet --message "hooks"
    pre-commit install
}

commit() { git add "$@" && git commit --message "change"; }

accepts_a_good_commit() { cd "$runbooks" && backup good > good.sh && commit good.sh; }
rejects_a_bad_commit() { cd "$runbooks" && mistake bad > bad.sh && prints 'bad\.sh:1' commit bad.sh && [ -z "$(git log --format=%h -- bad.sh)" ]; }
leaves_old_findings() { cd "$runbooks" && backup mended > bad.sh && commit bad.sh && lacks 'old\.sh' git log --stat -1; }
shows_old_findings_of_edited_files() { cd "$runbooks" && echo '# edited' >> old.sh && prints 'old\.sh:1' commit old.sh && git reset --quiet --hard; }

ignores_what_is_not_staged() {
    cd "$runbooks" && echo '# more' >> good.sh && git add good.sh && mistake unstaged >> good.sh && mistake untracked > untracked.sh
    git commit --message "half of it" && grep -q unstaged good.sh && rm untracked.sh && git checkout --quiet good.sh
}

commits_a_file_by_name() {
    cd "$runbooks" && mistake staged > staged.sh && git add staged.sh && echo '# named' >> good.sh
    git commit --message "only one" good.sh && git reset --quiet --hard
}

shows_what_breaks_elsewhere() {
    cd "$runbooks" && git rm --quiet --force old.sh && git commit --quiet --no-verify --message "clean"
    # shellcheck disable=SC2016 # backquotes of Markdown
    printf '# Import\n\n```sh\nbash start.sh\ntiup tidb-lightning --backend local --pd-urls 10.0.1.10:2379 --config l.toml\n```\n' > import.md
    printf 'br log status --pd 10.0.1.10:2379\n' > start.sh
    commit import.md start.sh || return
    printf 'br log start --task-name pitr --pd 10.0.1.10:2379 --storage s3://b/log\n' > start.sh
    prints 'import\.md:5' commit start.sh && git reset --quiet --hard
}

skips_what_is_no_runbook() { cd "$runbooks" && echo 'package main' > main.go && prints 'Skipped' commit main.go; }
checks_all_files() { cd "$runbooks" && mistake old > old.sh && git add old.sh && git commit --quiet --no-verify --message "old" && prints 'old\.sh:1' pre-commit run --all-files; }
checks_a_range() {
    cd "$runbooks" && mistake branch > branch.sh && git add branch.sh && git commit --quiet --no-verify --message "branch"
    prints 'branch\.sh:1' pre-commit run --from-ref HEAD~1 --to-ref HEAD && lacks 'old\.sh' pre-commit run --from-ref HEAD~1 --to-ref HEAD
}
checks_a_first_commit() {
    rm -rf "$work/first" && git init --quiet "$work/first" && cd "$work/first" && mistake first > first.sh && cp "$runbooks/.pre-commit-config.yaml" .
    pre-commit install && prints 'first\.sh:1' commit first.sh .pre-commit-config.yaml
}

tries_the_clone() { cd "$runbooks" && mistake tried > tried.sh && git add tried.sh && prints 'tried\.sh:1' pre-commit try-repo "$clone" runbooklint-system && git reset --quiet --hard; }

packs_one_package() { [ "$(find "$PRE_COMMIT_HOME" -path '*/.store/*' -name '*.nuspec' | wc -l)" -eq 1 ]; }

it "is cloned" git clone --quiet "$repository" "$clone" || exit 0
it "has a valid manifest" pre-commit validate-manifest "$clone/.pre-commit-hooks.yaml"
it "has a valid sample" pre-commit validate-config "$repository/samples/pre-commit/.pre-commit-config.yaml"

mkdir -p "$work/path"
ln -sf "$runbooklint" "$work/path/runbooklint"
export PATH=$work/path:$PATH

it "runbooklint-system: installs" fresh runbooklint-system
it "runbooklint-system: accepts a good commit" accepts_a_good_commit
it "runbooklint-system: rejects a bad commit" rejects_a_bad_commit
it "runbooklint-system: leaves old findings of other files alone" leaves_old_findings
it "runbooklint-system: shows old findings of an edited file" shows_old_findings_of_edited_files
it "runbooklint-system: ignores what is not staged" ignores_what_is_not_staged
it "runbooklint-system: reads only the files of a commit that names them" commits_a_file_by_name
it "runbooklint-system: shows what a commit makes wrong elsewhere" shows_what_breaks_elsewhere
it "runbooklint-system: skips a commit without runbooks" skips_what_is_no_runbook
it "runbooklint-system: shows everything of all files" checks_all_files
it "runbooklint-system: shows what a range of commits brings" checks_a_range
it "runbooklint-system: shows everything of a first commit" checks_a_first_commit
it "runbooklint-system: can be tried" tries_the_clone

# The same commits through the tool that pre-commit builds from the clone.
export PATH=${PATH#"$work/path:"}
if command -v dotnet > /dev/null; then
    it "runbooklint: installs" fresh runbooklint
    it "runbooklint: accepts a good commit" accepts_a_good_commit
    it "runbooklint: is one package" packs_one_package
    it "runbooklint: rejects a bad commit" rejects_a_bad_commit
    it "runbooklint: leaves old findings of other files alone" leaves_old_findings
else
    skip "the hook that builds itself: there is no dotnet"
fi
