-- writes the subquery as a lateral join, which is executed for each row as well
select s.id as scan_id, p.scanned_at as previous_at
from scan s
cross join lateral (
  select scanned_at from scan e
  where e.parcel_id = s.parcel_id and e.scanned_at < s.scanned_at
  order by scanned_at desc limit 1) p
where s.scanned_at >= '2026-05-01' and s.scanned_at < '2026-06-01'
  and s.scanned_at - p.scanned_at > interval '24 hours';
