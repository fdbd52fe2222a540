-- The rest of the moment, then what is later.
(select id, booked_at, cents, text
 from posting
 where account_id = 17 and booked_at = '2026-03-01 12:00' and id > 40213
 order by id
 limit 20)
union all
(select id, booked_at, cents, text
 from posting
 where account_id = 17 and booked_at > '2026-03-01 12:00'
 order by booked_at, id
 limit 20)
order by booked_at, id
limit 20;
