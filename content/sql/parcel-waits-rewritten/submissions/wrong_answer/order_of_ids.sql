-- takes the order of the ids for the order of time
select scan_id, previous_at
from (
  select id as scan_id, scanned_at,
         lag(scanned_at) over (partition by parcel_id order by id) as previous_at
  from scan) scans
where scanned_at >= '2026-05-01' and scanned_at < '2026-06-01'
  and scanned_at - previous_at > interval '24 hours';
