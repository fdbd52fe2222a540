-- lists cost centres that spent exactly their budget
with recursive below (top_id, id) as (
  select id, id from cost_centre
  union all
  select b.top_id, c.id from below b join cost_centre c on c.parent_id = b.id
)
select t.id as cost_centre_id, coalesce(sum(e.amount_cents), 0) as spent_cents
from cost_centre t
join below b on b.top_id = t.id
left join expense e on e.cost_centre_id = b.id and e.spent_on between '2026-01-01' and '2026-12-31'
group by t.id
having coalesce(sum(e.amount_cents), 0) >= t.budget_cents;
