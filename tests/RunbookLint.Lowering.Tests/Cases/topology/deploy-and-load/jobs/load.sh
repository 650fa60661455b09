#!/bin/sh
# Loads last year's orders through the first TiDB server.
mysql -h 10.20.0.21 -P 4000 -u loader -e "IMPORT INTO shop.orders FROM 's3://archive/orders.*.parquet'"
