select c.id as customer_id, c.name
from customer c
where exists (
  select 1
  from subscription s, plan p
  where p.id = s.plan_id
    and s.customer_id = c.id
    and p.price_cents > 0
    and s.starts_on <= '2026-04-01'
    and coalesce(s.ends_on, '9999-12-31') > '2026-04-01'
);
