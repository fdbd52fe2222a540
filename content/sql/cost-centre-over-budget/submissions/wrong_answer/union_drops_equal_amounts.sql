-- carries amounts through UNION, which merges equal ones into one
with recursive up as (
  select c.id, c.parent_id, e.amount_cents
  from cost_centre c join expense e on e.cost_centre_id = c.id
  where e.spent_on between '2026-01-01' and '2026-12-31'
  union
  select p.id, p.parent_id, u.amount_cents from up u join cost_centre p on p.id = u.parent_id
)
select c.id as cost_centre_id, sum(u.amount_cents) as spent_cents
from up u join cost_centre c on c.id = u.id
group by c.id
having sum(u.amount_cents) > c.budget_cents;
