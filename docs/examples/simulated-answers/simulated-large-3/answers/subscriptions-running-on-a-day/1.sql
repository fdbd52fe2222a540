with paying as (
  select s.customer_id
  from subscription s
  join plan p on p.id = s.plan_id and p.price_cents > 0
  where daterange(s.starts_on, s.ends_on, '[)') @> date '2026-04-01'
  group by s.customer_id
)
select c.id as customer_id, c.name
from paying
join customer c on c.id = paying.customer_id;
