select c.id as customer_id, c.name
from customer c
where exists (
  select from subscription s join plan p on p.id = s.plan_id
  where s.customer_id = c.id
    and p.price_cents > 0
    and s.starts_on <= '2026-04-01'
    and (s.ends_on > '2026-04-01' or s.ends_on is null));
