-- takes tours that touch for tours that overlap
select a.vehicle_id, a.id as tour_a, b.id as tour_b
from tour a join tour b on b.vehicle_id = a.vehicle_id and b.id > a.id
where not a.cancelled and not b.cancelled
  and (a.starts_at <= b.ends_at or b.ends_at is null)
  and (b.starts_at <= a.ends_at or a.ends_at is null);
