with recursive tree as (
  select id, budget_cents, array[id] as path from cost_centre where parent_id is null
  union all
  select c.id, c.budget_cents, t.path || c.id from tree t join cost_centre c on c.parent_id = t.id
)
select * from (
  select t.id as cost_centre_id,
         (select sum(e.amount_cents)
          from tree d join expense e on e.cost_centre_id = d.id
          where t.id = any (d.path) and e.spent_on between '2026-01-01' and '2026-12-31') as spent_cents
  from tree t) spending
where spent_cents > (select budget_cents from cost_centre c where c.id = cost_centre_id);
