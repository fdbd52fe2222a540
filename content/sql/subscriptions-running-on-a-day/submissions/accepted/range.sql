select id as customer_id, name
from customer
where id in (
  select customer_id from subscription
  where daterange(starts_on, ends_on) @> date '2026-04-01'
    and plan_id in (select id from plan where price_cents > 0));
