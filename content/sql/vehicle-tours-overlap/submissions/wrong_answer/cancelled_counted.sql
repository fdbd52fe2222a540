-- counts cancelled tours
select a.vehicle_id, a.id as tour_a, b.id as tour_b
from tour a join tour b on b.vehicle_id = a.vehicle_id and b.id > a.id
where a.starts_at < coalesce(b.ends_at, 'infinity') and b.starts_at < coalesce(a.ends_at, 'infinity');
