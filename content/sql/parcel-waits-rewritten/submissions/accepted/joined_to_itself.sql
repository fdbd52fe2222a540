select s.id as scan_id, max(p.scanned_at) as previous_at
from scan s
join scan p on p.parcel_id = s.parcel_id and p.scanned_at < s.scanned_at
where s.scanned_at >= '2026-05-01' and s.scanned_at < '2026-06-01'
group by s.id
having s.scanned_at - max(p.scanned_at) > interval '24 hours';
