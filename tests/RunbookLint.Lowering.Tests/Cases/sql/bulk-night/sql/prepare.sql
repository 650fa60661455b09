-- Twice the usual, for tonight only.
SET GLOBAL tidb_gc_life_time = '48h';
SET @@GLOBAL.tidb_mem_quota_query = @quota;
/* IMPORT INTO shop.never FROM 's3://no/no.csv'; */
