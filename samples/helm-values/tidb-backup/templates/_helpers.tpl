{{- define "tidb-backup.storage" -}}
s3:
  provider: aws
  bucket: {{ required "backup.bucket says where backups go" .Values.backup.bucket }}
  prefix: {{ .Values.cluster.name }}/{{ .prefix }}
{{- end }}
