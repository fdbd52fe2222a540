-- finds the lowest stock, not the first below zero
select distinct on (warehouse_id, article_id) warehouse_id, article_id, booking_id, stock
from (
  select warehouse_id, article_id, id as booking_id, booked_at,
         sum(quantity) over (partition by warehouse_id, article_id order by booked_at, id) as stock
  from booking
  where voided_at is null) running
where stock < 0
order by warehouse_id, article_id, stock, booked_at, booking_id;
