-- Takes the ids for the order.
select id, booked_at, cents, text
from posting
where account_id = 17
  and id > 40213
order by booked_at, id
limit 20;
