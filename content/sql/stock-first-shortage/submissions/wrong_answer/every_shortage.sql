-- returns every booking after which the stock was below zero
select warehouse_id, article_id, booking_id, stock
from (
  select warehouse_id, article_id, id as booking_id,
         sum(quantity) over (partition by warehouse_id, article_id order by booked_at, id) as stock
  from booking
  where voided_at is null) running
where stock < 0;
