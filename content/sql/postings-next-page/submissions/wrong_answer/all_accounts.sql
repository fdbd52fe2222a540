-- Shows postings of other accounts.
select id, booked_at, cents, text
from posting
where (booked_at, id) > (timestamp '2026-03-01 12:00', 40213)
order by booked_at, id
limit 20;
