with running as (
  select *, sum(quantity) over (partition by warehouse_id, article_id
                                order by booked_at, id rows unbounded preceding) as stock
  from booking
  where voided_at is null
), short as (
  select *, row_number() over (partition by warehouse_id, article_id order by booked_at, id) as n
  from running
  where stock < 0
)
select warehouse_id, article_id, id as booking_id, stock from short where n = 1;
