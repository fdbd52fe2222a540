-- The first condition alone says where the index is entered.
select id, booked_at, cents, text
from posting
where account_id = 17
  and booked_at >= '2026-03-01 12:00'
  and (booked_at > '2026-03-01 12:00' or id > 40213)
order by booked_at, id
fetch first 20 rows only;
