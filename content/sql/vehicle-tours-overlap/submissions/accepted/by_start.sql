select distinct a.vehicle_id, least(a.id, b.id) as tour_a, greatest(a.id, b.id) as tour_b
from tour a
join tour b
  on b.vehicle_id = a.vehicle_id and b.id <> a.id
  and b.starts_at >= a.starts_at and b.starts_at < coalesce(a.ends_at, 'infinity')
where not (a.cancelled or b.cancelled);
