-- a second purchase on the same day counts
with ranked as (
  select *, row_number() over (partition by customer_id order by ordered_on, id) as place,
         first_value(ordered_on) over (partition by customer_id order by ordered_on, id) as day
  from purchase where not cancelled
)
select date_trunc('month', day::timestamp)::date as month, count(distinct customer_id) as customers,
       count(distinct customer_id) filter (where place > 1 and ordered_on <= day + 30) as came_back
from ranked
group by 1;
