with active as (
  select id, vehicle_id, tsrange(starts_at, ends_at) as during from tour where not cancelled
)
select a.vehicle_id, a.id as tour_a, b.id as tour_b
from active a join active b on a.vehicle_id = b.vehicle_id and a.id < b.id and a.during && b.during;
