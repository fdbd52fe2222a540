-- compares each tour with the one before only: a long tour overlaps more than its neighbour
with ordered as (
  select vehicle_id, id, starts_at,
         lag(id) over w as before_id,
         coalesce(lag(ends_at) over w, 'infinity') as before_ends_at
  from tour
  where not cancelled
  window w as (partition by vehicle_id order by starts_at, id)
)
select vehicle_id, least(id, before_id) as tour_a, greatest(id, before_id) as tour_b
from ordered
where vehicle_id is not null and before_id is not null and starts_at < before_ends_at;
