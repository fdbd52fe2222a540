-- leaves out the year
with recursive below (top_id, id) as (
  select id, id from cost_centre
  union all
  select b.top_id, c.id from below b join cost_centre c on c.parent_id = b.id
)
select t.id as cost_centre_id, sum(e.amount_cents) as spent_cents
from cost_centre t
join below b on b.top_id = t.id
join expense e on e.cost_centre_id = b.id
group by t.id
having sum(e.amount_cents) > t.budget_cents;
