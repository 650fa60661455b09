PD     := 10.2.0.11:2379
BUCKET := dr-backup
