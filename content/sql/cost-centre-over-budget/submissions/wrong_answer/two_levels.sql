-- one join to the children reaches one level down, not all
select t.id as cost_centre_id, sum(e.amount_cents) as spent_cents
from cost_centre t
join cost_centre c on c.id = t.id or c.parent_id = t.id
join expense e on e.cost_centre_id = c.id
where e.spent_on between '2026-01-01' and '2026-12-31'
group by t.id
having sum(e.amount_cents) > t.budget_cents;
