#!/usr/bin/env bash
# Playbooks with the arguments of ansible-playbook: the sample passes the real one, and variables have the values that the real one gives them.
. "$(dirname "${BASH_SOURCE[0]}")/../lib.sh"

sample=$repository/samples/ansible-rollout
export ANSIBLE_LOCALHOST_WARNING=false ANSIBLE_NOCOWS=1 ANSIBLE_RETRY_FILES_ENABLED=false ANSIBLE_HOME=$work/.ansible ANSIBLE_LOCAL_TEMP=$work/.ansible/tmp LC_ALL=C.UTF-8

names_the_variable() {
    exits_with 1 "$runbooklint" check "$sample/site.yml" -i "$sample/inventories/prod" --var-file "$sample/rollout.yml" > report.txt &&
        grep -q 'rollout.yml:2:17' report.txt && grep -q 'RBL3001' report.txt
}

it "finds the variable of a rollout that breaks the plan" names_the_variable
it "accepts the playbook without it" "$runbooklint" check "$sample/site.yml" -i "$sample/inventories/prod"
it "refuses an argument that is no variable" exits_with 2 "$runbooklint" check "$sample/site.yml" -e backend

if ! debian ansible-playbook ansible-core; then
    skip "comparison with ansible-playbook, which is not there and cannot be installed from Debian's packages"
    exit 0
fi

it "has a sample that ansible-playbook can read" ansible-playbook --syntax-check "$sample/site.yml" -i "$sample/inventories/prod" -e "@$sample/rollout.yml"

# A project in which one variable is set at many levels, each with a value that tells its level.
mkdir -p "$work/project" && cd "$work/project" || exit 1
mkdir -p group_vars host_vars inventory/group_vars inventory/host_vars roles/backup/{defaults,vars,tasks} more
plays() {
    cat << YAML
- hosts: ${HOSTS:-control}
  gather_facts: false
  connection: local
${PLAY:-}
  tasks:
    - name: show
      $1
${TASK:-}
YAML
}
show='ansible.builtin.debug: {msg: "value=<{{ pd }}>"}'
run='ansible.builtin.command: br log status --task-name=t --pd {{ pd }}:2379'

real() { ansible-playbook real.yml "$@" 2>&1 | sed -n 's/.*value=<\(.*\)>.*/\1/p' | sort -u | paste -sd ' '; }
ours() { "$runbooklint" plan plan.yml "$@" 2>> messages.txt | sed -n 's/^query-log-backup cluster=\([^ ]*\):2379 .*/\1/p'; }

# agrees EXPECTED ARGUMENT... : both give the variable this value.
agrees() {
    local expected=$1 theirs own
    shift
    plays "$show" > real.yml
    plays "$run" > plan.yml
    theirs=$(real "$@")
    own=$(ours "$@")
    if [ "$theirs" != "$expected" ] || [ "$own" != "$expected" ]; then
        echo "ansible-playbook: '$theirs', runbooklint: '$own', expected '$expected': $*"
        ansible-playbook real.yml "$@"
        cat messages.txt
        return 1
    fi
}
same() { local what=$1; shift; cd "$work/project" && it "$what" in_project "$@"; }
in_project() { cd "$work/project" && agrees "$@"; }

printf '[control]\nlocalhost\n' > inventory/hosts
printf '[control]\nlocalhost pd=file-host\n[control:vars]\npd=file-group\n' > hosts-with-host
printf '[control]\nlocalhost\n[control:vars]\npd=file-group\n[all:vars]\npd=file-all\n' > hosts-with-group
printf 'all:\n  children:\n    control:\n      hosts: { localhost: }\n      vars: { pd: yaml-group }\n' > hosts.yml
same "group of an inventory file" file-group -i hosts-with-group
same "host of an inventory file over its group" file-host -i hosts-with-host
same "inventory in YAML" yaml-group -i hosts.yml
same "the later of two inventories" yaml-group -i hosts-with-group -i hosts.yml
same "the later of two inventories, the other way round" file-group -i hosts.yml -i hosts-with-group

echo 'pd: inventory-all' > inventory/group_vars/all.yml
same "group_vars/all beside the inventory" inventory-all -i inventory
echo 'pd: playbook-all' > group_vars/all.yml
same "group_vars/all beside the playbook over it" playbook-all -i inventory
echo 'pd: inventory-group' > inventory/group_vars/control.yml
same "group_vars of a group beside the inventory over both" inventory-group -i inventory/hosts
echo 'pd: playbook-group' > group_vars/control.yml
same "group_vars of a group beside the playbook over it" playbook-group -i inventory
echo 'pd: inventory-host' > inventory/host_vars/localhost.yml
same "host_vars beside the inventory" inventory-host -i inventory
echo 'pd: playbook-host' > host_vars/localhost.yml
same "host_vars beside the playbook" playbook-host -i inventory
PLAY=$'  vars: { pd: play }' same "vars of the play" play -i inventory
echo 'pd: file' > more/vars.yml
PLAY=$'  vars: { pd: play }\n  vars_files: [more/vars.yml]' same "vars_files over them" file -i inventory
PLAY=$'  vars: { pd: play }\n  vars_files: [more/vars.yml]' TASK=$'      vars: { pd: task }' same "vars of the task over them" task -i inventory
TASK=$'      vars: { pd: task }' same "an extra variable over everything" extra -i inventory -e pd=extra
echo '{"pd": "json-file"}' > more/extra.json
same "a file of extra variables in JSON" json-file -i inventory -e @more/extra.json
same "the later extra variable" last -i inventory -e @more/extra.json -e '{"pd": "last"}'
same "the later extra variable, when it is the file" json-file -i inventory -e pd=first -e @more/extra.json
same "pairs with quotes and blanks" second -i inventory -e "other='a b' pd=first pd=second"
same "YAML as extra variables" yaml -i inventory -e '{pd: yaml, other: [1, 2]}'
HOSTS=all same "hosts with commas" extra -i localhost, -e pd=extra
printf '[control]\nlocalhost\nother pd=elsewhere\n' > hosts-of-two
rm host_vars/localhost.yml group_vars/*.yml && echo 'pd: here' > group_vars/control.yml
same "one of two hosts by --limit" elsewhere -i hosts-of-two --limit other
same "one of two hosts by -l" here -i hosts-of-two -l localhost
