$Cluster = @{
    Name = 'orders'
    Pd   = '10.20.0.11:2379'
    Sql  = '10.20.0.21'
}
$Bucket = 's3://dba-backup/orders'
