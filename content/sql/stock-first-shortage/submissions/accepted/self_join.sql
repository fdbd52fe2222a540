with running as (
  select b.warehouse_id, b.article_id, b.id, b.booked_at, sum(e.quantity) as stock
  from booking b
  join booking e
    on e.warehouse_id = b.warehouse_id and e.article_id = b.article_id
    and e.voided_at is null
    and (e.booked_at, e.id) <= (b.booked_at, b.id)
  where b.voided_at is null
  group by b.id
  having sum(e.quantity) < 0
)
select warehouse_id, article_id, id as booking_id, stock
from running r
where not exists (
  select from running e
  where e.warehouse_id = r.warehouse_id and e.article_id = r.article_id
    and (e.booked_at, e.id) < (r.booked_at, r.id));
