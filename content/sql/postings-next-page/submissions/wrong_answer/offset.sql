-- Looks for the place by counting what comes before: right, and it reads all of it.
select id, booked_at, cents, text
from posting
where account_id = 17
order by booked_at, id
limit 20
offset (select count(*) from posting where account_id = 17
        and (booked_at < '2026-03-01 12:00' or booked_at = '2026-03-01 12:00' and id <= 40213));
