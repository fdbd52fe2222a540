-- The row of warehouse 1 is changed first; where warehouse 2 has too few, it is only locked.
begin;
update stock set pieces = pieces where warehouse_id = 1 and article_id = 3;
with taken as (
  update stock set pieces = pieces - 5 where warehouse_id = 2 and article_id = 3 and pieces >= 5 returning 1)
insert into transfer (article_id, from_id, to_id, pieces) select 3, 2, 1, 5 from taken;
update stock set pieces = pieces + 5
where warehouse_id = 1 and article_id = 3
  and exists (select from transfer where xmin::text = pg_current_xact_id()::text);
commit;
