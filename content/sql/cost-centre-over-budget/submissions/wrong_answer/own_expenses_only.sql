-- adds a cost centre's own expenses only
select c.id as cost_centre_id, sum(e.amount_cents) as spent_cents
from cost_centre c join expense e on e.cost_centre_id = c.id
where e.spent_on between '2026-01-01' and '2026-12-31'
group by c.id
having sum(e.amount_cents) > c.budget_cents;
