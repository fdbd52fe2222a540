-- looks at the stock at the end only: a shortage that was made up for is missed
select warehouse_id, article_id, max(id) as booking_id, sum(quantity) as stock
from booking
where voided_at is null
group by warehouse_id, article_id
having sum(quantity) < 0;
