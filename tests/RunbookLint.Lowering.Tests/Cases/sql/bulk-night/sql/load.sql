IMPORT INTO orders FROM 's3://partner/2026-03/orders.*.csv' FORMAT 'csv' WITH thread = 8, detached;
IMPORT INTO `archive`.`orders_2025` FROM SELECT * FROM orders WHERE year = 2025;
delimiter //
CREATE PROCEDURE note() BEGIN INSERT INTO log VALUES ('IMPORT INTO x FROM "y"'); END //
delimiter ;
DELETE FROM staging;
