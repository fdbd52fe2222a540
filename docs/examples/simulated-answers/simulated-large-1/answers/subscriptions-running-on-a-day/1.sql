select distinct c.id as customer_id, c.name
from customer c
join subscription s on s.customer_id = c.id
join plan p on p.id = s.plan_id
where p.price_cents > 0
  and s.starts_on <= date '2026-04-01'
  and (s.ends_on is null or s.ends_on > date '2026-04-01')
order by c.id;
