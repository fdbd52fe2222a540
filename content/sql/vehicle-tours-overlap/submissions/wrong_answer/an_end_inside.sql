-- asks whether the second starts or ends within the first: misses the one that encloses it
select a.vehicle_id, a.id as tour_a, b.id as tour_b
from tour a join tour b on b.vehicle_id = a.vehicle_id and b.id > a.id
where not a.cancelled and not b.cancelled
  and (b.starts_at >= a.starts_at and b.starts_at < coalesce(a.ends_at, 'infinity')
    or b.ends_at > a.starts_at and b.ends_at <= coalesce(a.ends_at, 'infinity'));
