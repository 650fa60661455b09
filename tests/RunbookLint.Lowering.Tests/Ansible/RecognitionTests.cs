namespace RunbookLint.Lowering.Tests.Ansible;

public class RecognitionTests : LoweringTest
{
    [Theory]
    [InlineData("- uses: actions/checkout@v4\n- run: br log stop\n")]
    [InlineData("- id: br\n  name: br log stop\n  entry: br log stop\n  language: system\n")]
    [InlineData("- src: https://x/y\n  name: tidb\n")]
    [InlineData("- hosts: ['a']\n")]
    [InlineData("- shell\n- command\n")]
    [InlineData("- command: [br, log, stop]\n")]
    [InlineData("shell: br log stop\n")]
    [InlineData("pd_addr: 10.0.0.1:2379\ntask: br log stop\n")]
    public void Other_lists_are_no_tasks(string text)
    {
        Lowers("config/list.yml", text, "");
        Lower("config/list.yml", text).Problems.Should().BeEmpty();
    }

    [Fact]
    public void A_fence_with_a_playbook_is_one() => Lowers("page.md", """
        Run it:

        ```yaml
        - hosts: localhost
          tasks:
            - shell: br log stop --task-name=pitr
        ```
        """, "stop-log-backup task=pitr");

    [Theory]
    [InlineData("""
        - name: Install nginx
          hosts: web
          become: yes
          vars: { nginx_port: 80 }
          tasks:
            - name: install
              package: name=nginx state={{ state | default('present') }}
            - template: { src: nginx.conf.j2, dest: /etc/nginx/nginx.conf }
              notify: restart nginx
              when: ansible_distribution == "Ubuntu" and nginx_port|int > 0
          handlers:
            - name: restart nginx
              service: name=nginx state=restarted
        """)]
    [InlineData("""
        - hosts: "{{ target | default('db') }}"
          tasks:
            - name: Dump PostgreSQL
              shell: |
                set -o pipefail
                pg_dump -Fc {{ item.db }} | gzip > {{ backup_dir }}/{{ item.db }}-$(date +%F).gz
              args: { executable: /bin/bash }
              loop: "{{ databases }}"
              register: dumps
              failed_when: dumps.rc not in [0, 1]
            - cron: name=pg minute=0 hour=3 job="/usr/bin/pg_backup --restore-check"
            - find: paths={{ backup_dir }} age=30d
              register: old
            - file: path={{ item.path }} state=absent
              with_items: "{{ old.files }}"
        """)]
    [InlineData("""
        - hosts: localhost
          collections: [kubernetes.core]
          tasks:
            - k8s:
                state: present
                definition: "{{ lookup('template', item) | from_yaml_all | list }}"
              with_fileglob: templates/*.yaml
            - helm: { name: ingress, chart_ref: ingress-nginx/ingress-nginx, release_namespace: ingress, values: { replicas: 2 } }
            - k8s:
                definition: { apiVersion: v1, kind: Namespace, metadata: { name: "{{ ns }}" } }
            - ansible.builtin.assert: { that: [ "ns is match('^[a-z]+$')" ] }
        """)]
    public void Playbooks_of_other_products_are_silent(string text)
    {
        var document = Lower("site.yml", text);

        document.Root.IsEmpty.Should().BeTrue();
        document.Problems.Should().BeEmpty();
    }
}
