with times as (
  select parcel_id, scanned_at,
         lag(scanned_at) over (partition by parcel_id order by scanned_at) as previous_at
  from (select distinct parcel_id, scanned_at from scan) each_once
)
select s.id as scan_id, t.previous_at
from scan s
join times t using (parcel_id, scanned_at)
where s.scanned_at >= '2026-05-01' and s.scanned_at < '2026-06-01'
  and s.scanned_at - t.previous_at > interval '24 hours';
