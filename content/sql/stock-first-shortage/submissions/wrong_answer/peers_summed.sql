-- orders by time alone: the default frame adds all bookings of that time at once
select distinct on (warehouse_id, article_id) warehouse_id, article_id, booking_id, stock
from (
  select warehouse_id, article_id, id as booking_id, booked_at,
         sum(quantity) over (partition by warehouse_id, article_id order by booked_at) as stock
  from booking
  where voided_at is null) running
where stock < 0
order by warehouse_id, article_id, booked_at, booking_id;
