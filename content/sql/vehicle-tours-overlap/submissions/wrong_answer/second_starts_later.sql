-- assumes that the tour with the higher id starts later
select a.vehicle_id, a.id as tour_a, b.id as tour_b
from tour a join tour b on b.vehicle_id = a.vehicle_id and b.id > a.id
where not a.cancelled and not b.cancelled
  and b.starts_at >= a.starts_at and b.starts_at < coalesce(a.ends_at, 'infinity');
