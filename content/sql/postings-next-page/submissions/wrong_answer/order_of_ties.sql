-- Leaves the order within a moment to chance.
select id, booked_at, cents, text
from posting
where account_id = 17
  and (booked_at, id) > (timestamp '2026-03-01 12:00', 40213)
order by booked_at, id desc
limit 20;
