with active as (
  select id, vehicle_id, starts_at, coalesce(ends_at, 'infinity') as ends_at
  from tour
  where cancelled = false
)
select a.vehicle_id, a.id as tour_a, b.id as tour_b
from active a, active b
where a.vehicle_id = b.vehicle_id and a.id < b.id
  and (a.starts_at, a.ends_at) overlaps (b.starts_at, b.ends_at);
