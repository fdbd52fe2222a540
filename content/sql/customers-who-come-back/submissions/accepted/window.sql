with p as (
  select customer_id, ordered_on, min(ordered_on) over (partition by customer_id) as first_on
  from purchase
  where cancelled = false
), per_customer as (
  select customer_id, first_on, max((ordered_on > first_on and ordered_on - first_on <= 30)::int) as back
  from p
  group by customer_id, first_on
)
select make_date(extract(year from first_on)::int, extract(month from first_on)::int, 1) as month, count(*) as customers, sum(back) as came_back
from per_customer
group by 1;
