with first as (select customer_id, min(ordered_on) filter (where not cancelled) as day from purchase group by customer_id)
select date_trunc('month', f.day::timestamp)::date as month, count(distinct f.customer_id) as customers, count(distinct p.customer_id) as came_back
from first f
left join purchase p on p.customer_id = f.customer_id and not p.cancelled and p.ordered_on between f.day + 1 and f.day + 30
where f.day is not null
group by 1;
