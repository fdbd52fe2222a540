-- Takes the pieces first: the other has locked warehouse 1 and waits for warehouse 2.
begin;
with taken as (
  update stock set pieces = pieces - 5
  where warehouse_id = 2 and article_id = 3 and pieces >= 5
  returning article_id
), given as (
  update stock s set pieces = s.pieces + 5
  from taken t
  where s.warehouse_id = 1 and s.article_id = t.article_id
  returning s.article_id
)
insert into transfer (article_id, from_id, to_id, pieces)
select article_id, 2, 1, 5 from given;

commit;
