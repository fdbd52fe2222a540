-- Decides by what the transfer had seen before it waited: the row is added though nothing was taken.
begin;
with enough as materialized (select 1 from stock where warehouse_id = 2 and article_id = 3 and pieces >= 5)
insert into transfer (article_id, from_id, to_id, pieces) select 3, 2, 1, 5 from enough;
select pieces from stock where article_id = 3 and warehouse_id in (1, 2) order by warehouse_id for update;

update stock set pieces = pieces + 5
where warehouse_id = 1 and article_id = 3
  and (select pieces from stock where warehouse_id = 2 and article_id = 3) >= 5;
update stock set pieces = pieces - 5 where warehouse_id = 2 and article_id = 3 and pieces >= 5;
commit;
