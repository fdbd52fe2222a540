-- takes the order of the ids for the order of the bookings
select distinct on (warehouse_id, article_id) warehouse_id, article_id, booking_id, stock
from (
  select warehouse_id, article_id, id as booking_id,
         sum(quantity) over (partition by warehouse_id, article_id order by id) as stock
  from booking
  where voided_at is null) running
where stock < 0
order by warehouse_id, article_id, booking_id;
