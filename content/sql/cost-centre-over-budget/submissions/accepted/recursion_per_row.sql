select c.id as cost_centre_id, s.spent_cents
from cost_centre c
cross join lateral (
  with recursive below as (
    select c.id
    union
    select child.id from below b join cost_centre child on child.parent_id = b.id
  )
  select sum(e.amount_cents) as spent_cents
  from expense e
  where e.cost_centre_id in (select id from below)
    and date_trunc('year', e.spent_on::timestamp) = '2026-01-01') s
where s.spent_cents > c.budget_cents;
