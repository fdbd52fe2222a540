with recursive own as (
  select c.id, c.parent_id, sum(e.amount_cents) as cents
  from cost_centre c join expense e on e.cost_centre_id = c.id
  where extract(year from e.spent_on) = 2026
  group by c.id
), up as (
  select id as origin, id, parent_id, cents from own
  union all
  select u.origin, p.id, p.parent_id, u.cents from up u join cost_centre p on p.id = u.parent_id
)
select c.id as cost_centre_id, sum(u.cents) as spent_cents
from up u join cost_centre c on c.id = u.id
group by c.id
having sum(u.cents) > c.budget_cents;
