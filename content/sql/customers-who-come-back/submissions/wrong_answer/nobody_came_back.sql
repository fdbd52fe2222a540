-- a month in which nobody came back is lost
with first as (
  select customer_id, min(ordered_on) as day
  from purchase
  where not cancelled
  group by customer_id
)
select date_trunc('month', f.day::timestamp)::date as month,
       count(*) as customers,
       count(*) filter (where exists (
         select from purchase p
         where p.customer_id = f.customer_id and not p.cancelled
           and p.ordered_on > f.day and p.ordered_on <= f.day + 30)) as came_back
from first f
where exists (
         select from purchase p
         where p.customer_id = f.customer_id and not p.cancelled
           and p.ordered_on > f.day and p.ordered_on <= f.day + 30)
group by date_trunc('month', f.day::timestamp);
