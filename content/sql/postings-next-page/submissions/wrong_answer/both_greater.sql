-- Loses later postings whose id is lower.
select id, booked_at, cents, text
from posting
where account_id = 17
  and booked_at >= '2026-03-01 12:00' and id > 40213
order by booked_at, id
limit 20;
